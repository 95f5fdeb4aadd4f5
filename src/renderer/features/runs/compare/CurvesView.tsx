/** Curves over each other: a card a metric, all with the same x, smoothing and scale, pointing together. */
import { Checkbox, Group, Menu, Button, SegmentedControl, Slider, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMemo } from 'react'
import { t } from '../../../../shared/messages/messages'
import type { MetricInfo } from '../../../../shared/run'
import { metricWords } from '../../../components/metric-words'
import { ChartCard } from '../charts/ChartCard'
import { curveExtras, type CurvePart, type CurveX } from '../charts/curves'
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
          aria-label={t('runs:curves.part')}
          data={[
            { value: 'validation', label: t('runs:parts.validation') },
            { value: 'training', label: t('runs:parts.training') },
            { value: 'both', label: t('runs:parts.both') }
          ]}
          value={part}
          onChange={(value) => changeAddress({ part: value as CurvePart })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('runs:curves.over')}
          data={[
            { value: 'epoch', label: t('runs:curves.x.epoch') },
            { value: 'step', label: t('runs:curves.x.step') },
            { value: 'time', label: t('runs:curves.x.time') }
          ]}
          value={x}
          onChange={(value) => changeAddress({ x: value as CurveX })}
        />
        <Group gap={6} wrap="nowrap">
          <Text fz="xs" c="dimmed">
            {t('runs:curves.smooth')}
          </Text>
          <Slider w={84} size={4} thumbSize={12} min={0} max={0.95} step={0.05} value={smoothing} label={null} thumbLabel={t('runs:curves.smoothing')} onChange={(value) => changeAddress({ smoothing: Number(value.toFixed(2)) })} />
        </Group>
        <Checkbox size="xs" label={t('runs:curves.logScale')} checked={logScale} onChange={(event) => changeAddress({ logScale: event.currentTarget.checked })} />
      </Group>
      <div className={classes.chartGrid}>
        {figures.map(({ metric, figure }) => (
          <ChartCard key={metric.name} title={metricWords(metric)} figure={figure} height={figures.length === 1 ? 420 : 280} hoverGroup={hoverGroup} />
        ))}
      </div>
      {figures.length === 0 && <Text c="dimmed">{t('runs:curves.chooseMetrics')}</Text>}
    </>
  )
}

/** All metrics of the runs, then what is measured of the training itself. */
function metricsOf(chartRuns: readonly ChartRun[]): MetricInfo[] {
  const own = new Map(chartRuns.flatMap(({ run }) => run.metrics.map((metric) => [metric.name, metric] as const)))
  return [...own.values(), ...curveExtras()]
}

function MetricsMenu({ offered, shown }: { readonly offered: readonly MetricInfo[]; readonly shown: readonly MetricInfo[] }) {
  const names = shown.map(({ name }) => name)
  const toggle = (name: string): void => changeAddress({ metrics: names.includes(name) ? names.filter((other) => other !== name) : [...names, name] })
  return (
    <Menu closeOnItemClick={false} width={230}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={13} />}>
          {t('runs:curves.metrics')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(({ name, label }) => (
          <Menu.Item key={name} role="menuitemcheckbox" aria-checked={names.includes(name)} py={4} leftSection={<Checkbox size="xs" checked={names.includes(name)} readOnly tabIndex={-1} aria-hidden />} onClick={() => toggle(name)}>
            {metricWords({ name, label })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
