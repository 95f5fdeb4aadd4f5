/** Curves over each other: a card a metric, all with the same x, smoothing and scale, pointing together. */
import { Checkbox, Group, Menu, Button, SegmentedControl, Slider, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { MetricInfo } from '../../../../shared/run'
import { ChartCard } from '../charts/ChartCard'
import { CURVE_EXTRAS, type CurvePart, type CurveX } from '../charts/curves'
import type { ChartRun } from '../charts/figure'
import { HoverGroup } from '../charts/hover-group'
import { charts } from '../charts/registry'
import { changeAddress, useRunsAddress } from '../use-runs-address'
import classes from '../Runs.module.css'

export function CurvesView({ chartRuns }: { readonly chartRuns: readonly ChartRun[] }) {
  const { metrics: chosen, part, x, smoothing, logScale } = useRunsAddress()
  const hoverGroup = useMemo(() => new HoverGroup(), [])
  const offered = useMemo(() => metricsOf(chartRuns), [chartRuns])
  const shown = useMemo(() => {
    const names = chosen ?? offered.slice(0, 2).map(({ name }) => name)
    return offered.filter(({ name }) => names.includes(name))
  }, [chosen, offered])
  const figures = useMemo(
    () => shown.map((metric) => ({ metric, figure: charts.curves.toFigure(chartRuns, { metric, part, x, smoothing, logScale }) })),
    [shown, chartRuns, part, x, smoothing, logScale]
  )
  return (
    <>
      <Group gap={12} className={classes.chartTools}>
        <MetricsMenu offered={offered} shown={shown} />
        <SegmentedControl
          size="xs"
          aria-label="Part of the data"
          data={[
            { value: 'validation', label: 'Validation' },
            { value: 'training', label: 'Training' },
            { value: 'both', label: 'Both' }
          ]}
          value={part}
          onChange={(value) => changeAddress({ part: value as CurvePart })}
        />
        <SegmentedControl
          size="xs"
          aria-label="Over"
          data={[
            { value: 'epoch', label: 'Epoch' },
            { value: 'step', label: 'Step' },
            { value: 'time', label: 'Time' }
          ]}
          value={x}
          onChange={(value) => changeAddress({ x: value as CurveX })}
        />
        <Group gap={6} wrap="nowrap">
          <Text fz="xs" c="dimmed">
            Smooth
          </Text>
          <Slider w={84} size={4} thumbSize={12} min={0} max={0.95} step={0.05} value={smoothing} label={null} thumbLabel="Smoothing" onChange={(value) => changeAddress({ smoothing: Number(value.toFixed(2)) })} />
        </Group>
        <Checkbox size="xs" label="Log scale" checked={logScale} onChange={(event) => changeAddress({ logScale: event.currentTarget.checked })} />
      </Group>
      <div className={classes.chartGrid}>
        {figures.map(({ metric, figure }) => (
          <ChartCard key={metric.name} title={metric.label} figure={figure} height={figures.length === 1 ? 420 : 280} hoverGroup={hoverGroup} />
        ))}
      </div>
      {figures.length === 0 && <Text c="dimmed">Choose what to see under Metrics.</Text>}
    </>
  )
}

/** All metrics of the runs, then what is measured of the training itself. */
function metricsOf(chartRuns: readonly ChartRun[]): MetricInfo[] {
  const own = new Map(chartRuns.flatMap(({ run }) => run.metrics.map((metric) => [metric.name, metric] as const)))
  return [...own.values(), ...CURVE_EXTRAS]
}

function MetricsMenu({ offered, shown }: { readonly offered: readonly MetricInfo[]; readonly shown: readonly MetricInfo[] }) {
  const names = shown.map(({ name }) => name)
  const toggle = (name: string): void => changeAddress({ metrics: names.includes(name) ? names.filter((other) => other !== name) : [...names, name] })
  return (
    <Menu closeOnItemClick={false} width={230}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={13} />}>
          Metrics
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(({ name, label }) => (
          <Menu.Item key={name} role="menuitemcheckbox" aria-checked={names.includes(name)} py={4} leftSection={<Checkbox size="xs" checked={names.includes(name)} readOnly tabIndex={-1} aria-hidden />} onClick={() => toggle(name)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
