/** Two models beside each other: what they were measured at, and what they are. */
import { Select, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '../../../shared/messages/messages'
import type { ModelSummary } from '../../../shared/model'
import { totalOf } from '../../../shared/test-page'
import { api } from '../../app/api'
import { byteSize, compact, count } from '../../components/format'
import { inOrder } from './metric-table'
import { metricText } from './metric-text'
import { errorText } from './page-errors'
import { trainingText } from './training-text'
import classes from './Models.module.css'

export function ModelCompare({ models }: { readonly models: readonly ModelSummary[] }) {
  const { data: judged } = useQuery(api.testPages.list.queryOptions())
  const [ids, setIds] = useState<readonly [string | undefined, string | undefined]>([models[0]?.card.id, models[1]?.card.id])
  const pair = ids.map((id) => models.find(({ card }) => card.id === id))
  const [first, second] = pair
  if (first === undefined || second === undefined) return <Text c="dimmed">{t('models:compare.onlyOne')}</Text>
  const options = models.map(({ card }) => ({ value: card.id, label: card.name }))
  const ownError = ({ card }: ModelSummary): string => errorText(totalOf(judged?.models.find(({ modelId }) => modelId === card.id)?.scores ?? []))
  const metrics = inOrder([...new Set([first, second].flatMap(({ card }) => Object.keys(card.metrics)))])
  const rows: readonly Row[] = [
    ...metrics.map((name): Row => {
      const { measure, on } = metricText(name, 0)
      return { name: on === '' ? measure : t('models:measureOn', { measure, on }), values: [first, second].map(({ card }) => (card.metrics[name] === undefined ? '–' : metricText(name, card.metrics[name]).figure)) }
    }),
    { name: t('models:compare.ownError'), values: [first, second].map(ownError) },
    { name: t('models:compare.symbols'), values: [first, second].map(({ card }) => symbolsText(card.symbols)), isText: true },
    { name: t('models:compare.network'), values: [first, second].map(({ card }) => card.architecture) },
    { name: t('models:compare.parameters'), values: [first, second].map(({ card }) => count(card.parameterCount)) },
    { name: t('models:compare.file'), values: [first, second].map(({ byteCount }) => byteSize(byteCount)) },
    { name: t('models:compare.trainedOn'), values: [first, second].map(({ card }) => t('models:compare.samples', { dataset: card.data.name, count: card.data.trainingSamples })) },
    { name: t('models:compare.training'), values: [first, second].map(({ card }) => trainingText(card.training)) },
    { name: t('models:compare.temperature'), values: [first, second].map(({ card }) => compact(card.temperature ?? 1)) }
  ]
  return (
    <Table verticalSpacing={5} layout="fixed" aria-label={t('models:compare.label')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Td w={290} />
          {(['first', 'second'] as const).map((id, place) => (
            <Table.Th key={id}>
              <Select size="xs" maw={320} ml={-10} aria-label={t(`models:compare.models.${id}`)} data={options} value={ids[place] ?? null} allowDeselect={false} onChange={(chosen) => chosen !== null && setIds(place === 0 ? [chosen, ids[1]] : [ids[0], chosen])} />
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, values, isText }) => (
          <Table.Tr key={name} data-same={values[0] === values[1] || undefined} className={classes.comparedRow}>
            <Table.Th w={290} fw={500} c="dimmed">
              {name}
            </Table.Th>
            {values.map((value, place) => (
              <Table.Td key={place} className={isText === true ? `${classes.symbols} recognised` : classes.figure}>
                {value}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface Row {
  readonly name: string
  readonly values: readonly string[]
  /** Symbols, set as recognised text is. */
  readonly isText?: boolean
}

const symbolsText = (symbols: readonly string[]): string => `${symbols.join('')} (${symbols.length})`
