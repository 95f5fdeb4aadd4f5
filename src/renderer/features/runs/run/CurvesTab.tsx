/** Everything that was measured of one run, epoch by epoch. */
import { Checkbox, Group, SegmentedControl, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { t } from '../../../../shared/messages/messages'
import type { RunItem } from '../../../app/api-types'
import { metricWords } from '../../../components/metric-words'
import { ChartCard } from '../charts/ChartCard'
import { curves, curveExtras, type CurveX } from '../charts/curves'
import { HoverGroup } from '../charts/hover-group'
import { useChartRuns } from '../use-runs'
import runsClasses from '../Runs.module.css'

export function CurvesTab({ run }: { readonly run: RunItem }) {
  const ids = useMemo(() => [run.id], [run.id])
  const { chartRuns } = useChartRuns(ids)
  const [x, setX] = useState<CurveX>('epoch')
  const [logScale, setLogScale] = useState(false)
  const hoverGroup = useMemo(() => new HoverGroup(), [])
  const figures = useMemo(
    () => [...run.metrics, ...curveExtras()].map((metric) => ({ metric, figure: curves.toFigure(chartRuns, { metric, part: 'both', x, smoothing: 0, logScale }) })),
    [run.metrics, chartRuns, x, logScale]
  )
  if (run.epochs === 0 && run.metrics.length === 0) return <Text c="dimmed">{t('runs:curves.empty')}</Text>
  return (
    <>
      <Group gap={12} className={runsClasses.chartTools} mt={-8}>
        <SegmentedControl
          size="xs"
          aria-label={t('runs:curves.over')}
          data={[
            { value: 'epoch', label: t('runs:curves.x.epoch') },
            { value: 'step', label: t('runs:curves.x.step') },
            { value: 'time', label: t('runs:curves.x.time') }
          ]}
          value={x}
          onChange={(value) => setX(value as CurveX)}
        />
        <Checkbox size="xs" label={t('runs:curves.logScale')} checked={logScale} onChange={(event) => setLogScale(event.currentTarget.checked)} />
        <Text fz="xs" c="dimmed">
          {t('runs:curves.lines')}
        </Text>
      </Group>
      <div className={runsClasses.chartGrid}>
        {figures.map(({ metric, figure }) => (
          <ChartCard key={metric.name} title={metricWords(metric)} figure={figure} height={250} hoverGroup={hoverGroup} />
        ))}
      </div>
    </>
  )
}
