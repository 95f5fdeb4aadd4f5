/** What the page has cost so far: the figure that everything here is meant to lower. */
import { Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../../../app/api'
import { fixed } from '../../../components/format'
import { t } from '../../../../shared/messages/messages'
import { noCost } from '../../../../shared/page'
import { countCost, sumOf, useUnsentCost } from '../state/cost'
import classes from './Text.module.css'

export function CostLine({ pageId }: { readonly pageId: number }) {
  useEffect(() => countCost(pageId), [pageId])
  const { data: kept } = useQuery(api.pages.cost.queryOptions({ pageId }))
  const unsent = useUnsentCost((state) => state.cost)
  const { durationMs, keystrokes, clicks, corrections } = sumOf(kept ?? noCost, unsent)
  if (corrections === 0) return null
  const per = (value: number): string => fixed(value / corrections, 1)
  return (
    <Tooltip label={t('annotate:cost.details', { count: clicks, seconds: per(durationMs / 1000), keys: per(keystrokes) })}>
      <span className={classes.cost}>
        {t('annotate:cost.summary', {
          corrections: t('annotate:cost.corrections', { count: corrections }),
          keys: t('annotate:cost.keys', { count: keystrokes }),
          time: worked(durationMs)
        })}
      </span>
    </Tooltip>
  )
}

function worked(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
