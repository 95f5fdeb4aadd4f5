/** The plan of what is being prepared: asked for a moment after the last key, the last sound one shown meanwhile. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Answers, Questions, RunConfig } from '../../app/api-types'
import { api } from '../../app/api'
import { overridesIn, useTrainForm, type Overrides } from './train-store'

export type Dataset = Answers['datasets']['list'][number]
export type RunPlan = Answers['runs']['plan']

export interface Preparation {
  readonly dataset: Dataset
  readonly preset: string
  readonly overrides: Overrides
  readonly plan: RunPlan
  /** The last one without a wrong field. */
  readonly config: RunConfig
  /** The plan is of what is typed now. */
  readonly isCurrent: boolean
}

const TYPING_MS = 160

/** Undefined until the first plan is there. */
export function usePreparation(dataset: Dataset | undefined): { readonly preparation: Preparation | undefined; readonly error: unknown } {
  const form = useTrainForm()
  const overrides = overridesIn(form)
  // As text, so that an equal question is the same one and nothing waits anew.
  const typed = JSON.stringify({ preset: form.preset, dataset: dataset?.sha256 ?? '', overrides })
  const [settled] = useDebouncedValue(typed, TYPING_MS)
  const asked = useMemo(() => JSON.parse(settled) as Questions['runs']['plan'], [settled])
  const { data: plan, error, isPlaceholderData } = useQuery({
    ...api.runs.plan.queryOptions(dataset === undefined || asked.dataset === '' ? skipToken : asked),
    placeholderData: keepPreviousData
  })
  const config = useLastSound(plan, asked.preset)
  if (dataset === undefined || plan === undefined || config === null) return { preparation: undefined, error }
  const isCurrent = !isPlaceholderData && settled === typed
  return { preparation: { dataset, preset: form.preset, overrides, plan, config, isCurrent }, error }
}

function useLastSound(plan: RunPlan | undefined, preset: string): RunConfig | null {
  const [last, setLast] = useState<{ readonly preset: string; readonly config: RunConfig } | null>(null)
  const config = plan?.config ?? null
  // Adjusting state while rendering is React's way to keep what came before: no effect, no second paint.
  if (config !== null && (last?.config !== config || last.preset !== preset)) setLast({ preset, config })
  return config ?? last?.config ?? null
}
