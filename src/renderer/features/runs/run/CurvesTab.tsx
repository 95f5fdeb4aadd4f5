/** Everything that was measured of one run, epoch by epoch. */
import { Checkbox, Group, SegmentedControl, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { RunItem } from '../../../app/api-types'
import { ChartCard } from '../charts/ChartCard'
import { curves, CURVE_EXTRAS, type CurveX } from '../charts/curves'
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
    () => [...run.metrics, ...CURVE_EXTRAS].map((metric) => ({ metric, figure: curves.toFigure(chartRuns, { metric, part: 'both', x, smoothing: 0, logScale }) })),
    [run.metrics, chartRuns, x, logScale]
  )
  if (run.epochs === 0 && run.metrics.length === 0) return <Text c="dimmed">The curves begin with the first epoch.</Text>
  return (
    <>
      <Group gap={12} className={runsClasses.chartTools} mt={-8}>
        <SegmentedControl
          size="xs"
          aria-label="Over"
          data={[
            { value: 'epoch', label: 'Epoch' },
            { value: 'step', label: 'Step' },
            { value: 'time', label: 'Time' }
          ]}
          value={x}
          onChange={(value) => setX(value as CurveX)}
        />
        <Checkbox size="xs" label="Log scale" checked={logScale} onChange={(event) => setLogScale(event.currentTarget.checked)} />
        <Text fz="xs" c="dimmed">
          Solid: validation; dotted: training
        </Text>
      </Group>
      <div className={runsClasses.chartGrid}>
        {figures.map(({ metric, figure }) => (
          <ChartCard key={metric.name} title={metric.label} figure={figure} height={250} hoverGroup={hoverGroup} />
        ))}
      </div>
    </>
  )
}
