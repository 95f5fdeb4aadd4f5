/** Runs beside each other: their curves, their results, what they were set to, and what they confuse. */
import { Button, CopyButton, SegmentedControl, Skeleton, Text } from '@mantine/core'
import { IconCheck, IconLink } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { differingFields } from '../../../../shared/config-difference'
import { t } from '../../../../shared/messages/messages'
import { preparePlotly } from '../charts/load-plotly'
import { colorAt } from '../charts/run-colors'
import type { ChartRun } from '../charts/figure'
import { compareViews, type CompareView } from '../runs-address'
import { changeAddress, useRunsAddress } from '../use-runs-address'
import { useChartRuns } from '../use-runs'
import { ConfusionView } from './ConfusionView'
import { CurvesView } from './CurvesView'
import { ResultsView } from './ResultsView'
import { SettingsView } from './SettingsView'
import { SweepView } from './SweepView'
import classes from '../Runs.module.css'

export function ComparePane({ runIds }: { readonly runIds: readonly string[] }) {
  const { view } = useRunsAddress()
  const { chartRuns, isPending } = useChartRuns(runIds)
  // Beside the curves, not after them.
  useEffect(preparePlotly, [])
  return (
    <div className={classes.compare}>
      <div className={classes.compareHead}>
        <SegmentedControl size="xs" aria-label={t('runs:compare.label')} data={compareViews.map((value) => ({ value, label: t(`runs:compare.views.${value}`) }))} value={view} onChange={(value) => changeAddress({ view: value as CompareView })} />
        <span className={classes.spring} />
        <CopyButton value={location.href}>
          {({ copied, copy }) => (
            <Button variant="subtle" color="gray" leftSection={copied ? <IconCheck size={14} /> : <IconLink size={14} />} onClick={copy} title={t('runs:compare.addressHint')}>
              {t(copied ? 'runs:compare.copied' : 'runs:compare.copyAddress')}
            </Button>
          )}
        </CopyButton>
      </div>
      <div className={classes.compareBody}>
        <Legend chartRuns={chartRuns} />
        {isPending ? <Skeleton h={280} radius="md" /> : <View view={view} chartRuns={chartRuns} />}
      </div>
    </div>
  )
}

function View({ view, chartRuns }: { readonly view: CompareView; readonly chartRuns: readonly ChartRun[] }) {
  switch (view) {
    case 'curves':
      return <CurvesView chartRuns={chartRuns} />
    case 'results':
      return <ResultsView chartRuns={chartRuns} />
    case 'settings':
      return <SettingsView chartRuns={chartRuns} />
    case 'sweep':
      return <SweepView chartRuns={chartRuns} />
    case 'confusion':
      return <ConfusionView chartRuns={chartRuns} />
  }
}

/** Which colour is which run: the table may be scrolled away. */
function Legend({ chartRuns }: { readonly chartRuns: readonly ChartRun[] }) {
  const differences = useMemo(() => differingFields(chartRuns.map(({ run }) => run.config)), [chartRuns])
  return (
    <div>
      <ul className={classes.legend} aria-label={t('runs:compare.runs')}>
        {chartRuns.map(({ run }, place) => (
          <li key={run.id}>
            <span className={classes.swatch} style={{ background: colorAt(place) }} aria-hidden />
            <span className={classes.oneLine}>{run.name}</span>
          </li>
        ))}
      </ul>
      {chartRuns.length > 1 && (
        <Text fz="xs" c="dimmed" mt={4}>
          {differences.length === 0 ? t('runs:compare.setAlike') : t('runs:compare.differIn', { count: differences.length })}
        </Text>
      )}
    </div>
  )
}
