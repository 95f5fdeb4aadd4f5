/** Which part of the data a run is judged on here: test where there is one. */
import { SegmentedControl, Skeleton, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { t } from '../../../../shared/messages/messages'
import type { Evaluations } from './RunPlace'

export type Evaluation = Evaluations[number]

interface JudgedPart {
  readonly evaluation: Evaluation | undefined
  /** Chooses another part; nothing where there is one only. */
  readonly control: ReactNode
  /** What stands there while there is nothing to show. */
  readonly waiting: ReactNode
}

export function useJudgedPart(evaluations: Evaluations | undefined): JudgedPart {
  const [wanted, setWanted] = useState<string>('test')
  const evaluation = evaluations?.find(({ part }) => part === wanted) ?? evaluations?.[0]
  const control = evaluations !== undefined && evaluations.length > 1 && (
    <SegmentedControl
      size="xs"
      aria-label={t('runs:run.judgedOn')}
      data={[
        { value: 'test', label: t('runs:parts.test') },
        { value: 'validation', label: t('runs:parts.validation') }
      ]}
      value={evaluation?.part ?? 'test'}
      onChange={setWanted}
    />
  )
  const waiting = evaluations === undefined ? <Skeleton h={240} radius="md" /> : <Text c="dimmed">{t('runs:run.notJudgedYet')}</Text>
  return { evaluation, control, waiting }
}
