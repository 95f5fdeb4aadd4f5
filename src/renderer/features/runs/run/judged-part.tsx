/** Which part of the data a run is judged on here: test where there is one. */
import { SegmentedControl, Skeleton, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
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
      aria-label="Judged on"
      data={[
        { value: 'test', label: 'Test' },
        { value: 'validation', label: 'Validation' }
      ]}
      value={evaluation?.part ?? 'test'}
      onChange={setWanted}
    />
  )
  const waiting = evaluations === undefined ? <Skeleton h={240} radius="md" /> : <Text c="dimmed">A run is judged when it has finished: its best weights on validation and test, down to each misread letter.</Text>
  return { evaluation, control, waiting }
}
