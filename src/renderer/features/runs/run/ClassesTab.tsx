/** How well each symbol is read. */
import { Table, Text, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { t } from '../../../../shared/messages/messages'
import type { ClassScore } from '../../../../shared/run'
import { count, percent } from '../../../components/format'
import { useJudgedPart } from './judged-part'
import type { Evaluations } from './RunPlace'
import classes from './Run.module.css'

interface ScoreRow extends ClassScore {
  /** Harmonic mean of precision and recall. */
  readonly f1: number | null
}

type Field = keyof ScoreRow

const fields: readonly Field[] = ['symbol', 'count', 'recall', 'precision', 'f1']

export function ClassesTab({ evaluations }: { readonly evaluations: Evaluations | undefined }) {
  const { evaluation, control, waiting } = useJudgedPart(evaluations)
  const [order, setOrder] = useState<{ readonly field: Field; readonly descending: boolean }>({ field: 'f1', descending: false })
  if (evaluation === undefined) return waiting
  const rows = evaluation.classes.map(withF1).toSorted((a, b) => compare(a[order.field], b[order.field]) * (order.descending ? -1 : 1))
  const Arrow = order.descending ? IconArrowDown : IconArrowUp
  return (
    <div className={classes.narrow}>
      {control}
      <Text fz="xs" c="dimmed" my={8}>
        {t('runs:classes.hint')}
      </Text>
      <Table className={classes.scores} verticalSpacing={3} horizontalSpacing={10}>
        <Table.Thead>
          <Table.Tr>
            {fields.map((field) => (
              <Table.Th key={field} aria-sort={order.field === field ? (order.descending ? 'descending' : 'ascending') : 'none'}>
                <UnstyledButton fz="xs" fw={500} c="dimmed" onClick={() => setOrder({ field, descending: order.field === field && !order.descending })}>
                  {t(`runs:classes.${field}`)} {order.field === field && <Arrow size={11} aria-hidden />}
                </UnstyledButton>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.symbol}>
              <Table.Th className="recognised" fw={500}>
                {row.symbol}
              </Table.Th>
              <Table.Td>{count(row.count)}</Table.Td>
              {([row.recall, row.precision, row.f1] as const).map((value, index) => (
                <Table.Td key={index}>
                  <Score value={value} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function withF1(score: ClassScore): ScoreRow {
  const { precision, recall } = score
  return { ...score, f1: precision === null || recall === null || precision + recall === 0 ? null : (2 * precision * recall) / (precision + recall) }
}

const compare = (a: ScoreRow[Field], b: ScoreRow[Field]): number =>
  typeof a === 'string' || typeof b === 'string' ? String(a).localeCompare(String(b)) : (a ?? -1) - (b ?? -1)

function Score({ value }: { readonly value: number | null }) {
  if (value === null) return <span className={classes.none}>–</span>
  return (
    <span className={classes.score}>
      <span className={classes.scoreBar}>
        <span style={{ width: `${value * 100}%` }} />
      </span>
      {percent(value, 1)}
    </span>
  )
}
