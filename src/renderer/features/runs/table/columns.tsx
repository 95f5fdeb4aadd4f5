/** The columns of the table: those that every run has, one for each metric on each part, one for each setting. */
import { Badge, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { fieldOf, fieldsThatVary } from '../../../../shared/config-difference'
import { t } from '../../../../shared/messages/messages'
import { decidingMetric, type MetricInfo } from '../../../../shared/run'
import type { RunItem } from '../../../app/api-types'
import { fieldWords } from '../../../components/field-words'
import { metricWords } from '../../../components/metric-words'
import { PlainRelativeTime } from '../../../components/RelativeTime'
import { absoluteTime, compact, count, duration, measured } from '../../../components/format'
import { stateLabel } from '../RunStateText'
import { settingWords } from '../setting-words'
import { tookMs } from '../took'
import type { SortValue } from './filter-runs'
import { Sparkline } from './Sparkline'
import { StateCell } from './StateCell'

export interface Column {
  readonly id: string
  readonly label: string
  readonly group: 'run' | 'validation' | 'test' | 'settings'
  /** In pixels. */
  readonly width: number
  readonly isNumber?: boolean
  sortValue(run: RunItem): SortValue
  cell(run: RunItem): ReactNode
}

const dash = (
  <Text span fz="inherit" c="dimmed">
    –
  </Text>
)

const fixedColumns = (): readonly Column[] => [
  { id: 'state', label: t('runs:table.columns.state'), group: 'run', width: 108, sortValue: ({ state }) => stateLabel(state), cell: (run) => <StateCell run={run} /> },
  {
    id: 'trend',
    label: t('runs:table.columns.trend'),
    group: 'run',
    width: 96,
    sortValue: (run) => run.values.validation[decidingMetric(run)?.name ?? ''] ?? null,
    cell: (run) => <Sparkline run={run} />
  },
  {
    id: 'result',
    label: t('runs:table.columns.result'),
    group: 'run',
    width: 88,
    isNumber: true,
    sortValue: (run) => run.values.validation[decidingMetric(run)?.name ?? ''] ?? null,
    cell: (run) => {
      const metric = decidingMetric(run)
      const value = run.values.validation[metric?.name ?? '']
      return metric === undefined || value === undefined ? dash : measured(value, metric.unit)
    }
  },
  { id: 'epochs', label: t('runs:table.columns.epochs'), group: 'run', width: 76, isNumber: true, sortValue: ({ epochs }) => epochs, cell: ({ epochs, config }) => `${epochs}/${config.epochs}` },
  { id: 'best', label: t('runs:table.columns.best'), group: 'run', width: 84, isNumber: true, sortValue: ({ bestEpoch }) => bestEpoch, cell: ({ bestEpoch }) => bestEpoch ?? dash },
  { id: 'parameters', label: t('runs:table.columns.parameters'), group: 'run', width: 92, isNumber: true, sortValue: (run) => run.parameterCount, cell: (run) => (run.parameterCount === 0 ? dash : count(run.parameterCount)) },
  { id: 'dataset', label: t('runs:table.columns.dataset'), group: 'run', width: 120, sortValue: ({ dataset }) => dataset.name, cell: ({ dataset }) => dataset.name },
  { id: 'preset', label: t('runs:table.columns.preset'), group: 'run', width: 120, sortValue: ({ preset }) => preset, cell: ({ preset }) => preset ?? dash },
  { id: 'took', label: t('runs:table.columns.took'), group: 'run', width: 88, isNumber: true, sortValue: tookMs, cell: (run) => (tookMs(run) === null ? dash : duration(tookMs(run) ?? 0)) },
  { id: 'tags', label: t('runs:table.columns.tags'), group: 'run', width: 140, sortValue: ({ tags }) => tags.join(' ') || null, cell: (run) => <Tags tags={run.tags} /> },
  { id: 'notes', label: t('runs:table.columns.notes'), group: 'run', width: 180, sortValue: ({ notes }) => notes || null, cell: ({ notes }) => <span title={notes}>{notes}</span> },
  { id: 'created', label: t('runs:table.columns.created'), group: 'run', width: 112, sortValue: ({ createdAt }) => createdAt, cell: ({ createdAt }) => <PlainRelativeTime iso={createdAt} title={absoluteTime(createdAt)} /> }
]

export function Tags({ tags }: { readonly tags: readonly string[] }) {
  return (
    <Group gap={4} wrap="nowrap">
      {tags.map((tag) => (
        <Badge key={tag} size="xs" variant="default" tt="none" fw={500}>
          {tag}
        </Badge>
      ))}
    </Group>
  )
}

/** Settings by which runs are usually told apart: always on offer. Others are when they differ. */
const usualSettings = ['learningRate', 'batchSize', 'optimizer.type', 'schedule.type', 'epochs', 'samplesPerClass', 'seed']

/** All that can be shown of these runs. */
export function columnsOf(runs: readonly RunItem[]): Column[] {
  const metrics = new Map([...new Set(runs.map((run) => run.metrics))].flatMap((some) => some.map((metric) => [metric.name, metric] as const)))
  return [
    ...fixedColumns(),
    ...(['validation', 'test'] as const).flatMap((part) => [...metrics.values()].map((metric) => metricColumn(part, metric))),
    ...[...new Set([...usualSettings, ...fieldsThatVary(runs.map(({ config }) => config))])].map(settingColumn)
  ]
}

function metricColumn(part: 'validation' | 'test', metric: MetricInfo): Column {
  const { name, unit } = metric
  const valueOf = ({ values }: RunItem): number | null => values[part][name] ?? null
  return {
    id: `${part}:${name}`,
    label: t(`runs:table.metricOn.${part}`, { metric: metricWords(metric) }),
    group: part,
    width: 102,
    isNumber: true,
    sortValue: valueOf,
    cell: (run) => {
      const value = valueOf(run)
      return value === null ? dash : measured(value, unit, 2)
    }
  }
}

function settingColumn(field: string): Column {
  const valueOf = ({ config }: RunItem): SortValue => {
    const value = fieldOf(config, field)
    return value === undefined || value === null || typeof value === 'number' ? (value ?? null) : settingWords(field, value)
  }
  const words = fieldWords(field)
  return {
    id: `setting:${field}`,
    label: words.charAt(0).toUpperCase() + words.slice(1),
    group: 'settings',
    width: 98,
    isNumber: true,
    sortValue: valueOf,
    cell: (run) => {
      const value = valueOf(run)
      return value === null ? dash : typeof value === 'number' ? compact(value) : value
    }
  }
}
