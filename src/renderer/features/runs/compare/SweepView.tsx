/** Which settings matter: every differing setting and the result as one picture, and any setting against it. */
import { Group, SegmentedControl, Select, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { differingFields } from '../../../../shared/config-difference'
import { t } from '../../../../shared/messages/messages'
import { runPath } from '../../../app/places'
import { fieldWords } from '../../../components/field-words'
import { metricWords, metricWordsInSentence } from '../../../components/metric-words'
import { ChartCard } from '../charts/ChartCard'
import type { ChartRun } from '../charts/figure'
import { charts } from '../charts/registry'
import { partOptions, sharedMetrics, type ResultPart } from './ResultsView'
import classes from '../Runs.module.css'

/** More axes than these leave no room for their names. */
const MOST_AXES = 7

const openPoint = (runId: unknown): void => {
  if (typeof runId === 'string') navigate(runPath(runId))
}

export function SweepView({ chartRuns }: { readonly chartRuns: readonly ChartRun[] }) {
  const [part, setPart] = useState<ResultPart>('validation')
  const metrics = useMemo(() => sharedMetrics(chartRuns), [chartRuns])
  const fields = useMemo(() => differingFields(chartRuns.map(({ run }) => run.config)).map(({ field }) => field), [chartRuns])
  const [metricName, setMetric] = useState<string | null>(null)
  const [chosenField, setField] = useState<string | null>(null)
  const metric = metrics.find(({ name }) => name === metricName) ?? metrics[0]
  const field = chosenField !== null && fields.includes(chosenField) ? chosenField : fields[0]
  const figures = useMemo(() => {
    if (metric === undefined || field === undefined) return null
    return {
      together: charts.parallelCoordinates.toFigure(chartRuns, { fields: fields.slice(0, MOST_AXES), metric, part }),
      one: charts.settingScatter.toFigure(chartRuns, { field, metric, part })
    }
  }, [chartRuns, fields, field, metric, part])
  if (figures === null) {
    return <Text c="dimmed">{t(chartRuns.length < 2 ? 'runs:sweep.tickSeveral' : 'runs:sweep.alike')}</Text>
  }
  return (
    <>
      <Group gap={12} className={classes.chartTools}>
        <Select size="xs" w={190} aria-label={t('runs:sweep.metric')} data={metrics.map((each) => ({ value: each.name, label: metricWords(each) }))} value={metric?.name ?? null} allowDeselect={false} onChange={setMetric} />
        <SegmentedControl size="xs" aria-label={t('runs:measuredOn')} data={partOptions()} value={part} onChange={(value) => setPart(value as ResultPart)} />
      </Group>
      <div className={classes.chartColumn}>
        <ChartCard title={t('runs:sweep.together')} figure={figures.together} height={280} />
        <ChartCard
          title={t('runs:sweep.settingAndMetric', { setting: fieldWords(field), metric: metricWordsInSentence(metric) }).replace(/^./, (first) => first.toUpperCase())}
          figure={figures.one}
          height={300}
          onPoint={openPoint}
          tools={<Select size="xs" w={180} aria-label={t('runs:sweep.setting')} data={fields.map((value) => ({ value, label: fieldWords(value) }))} value={field} allowDeselect={false} onChange={setField} />}
        />
      </div>
    </>
  )
}
