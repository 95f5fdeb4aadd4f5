/** A run while it goes: how far it is, how fast, how good; its curves as they grow. */
import { Button, Group, Progress, Skeleton, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconPlayerPlay, IconPlayerStop, IconReportAnalytics, IconScan } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { isActive } from '../../../shared/job'
import { t } from '../../../shared/messages/messages'
import { say } from '../../../shared/messages/saying'
import { decidingMetric, isClassification, isResumable } from '../../../shared/run'
import { api } from '../../app/api'
import type { RunItem } from '../../app/api-types'
import { useJobs } from '../../app/job-store'
import { runPath } from '../../app/places'
import { ChartCard } from '../runs/charts/ChartCard'
import { curves } from '../runs/charts/curves'
import { HoverGroup } from '../runs/charts/hover-group'
import { readWithRun, resumeRun, stopRun } from '../runs/run-operations'
import { RunStateText } from '../runs/RunStateText'
import { tookMs } from '../runs/took'
import { useChartRuns, useRun, useRuns, useTrainJob } from '../runs/use-runs'
import { count, duration, measured, percent } from '../../components/format'
import { metricWords } from '../../components/metric-words'
import classes from './Train.module.css'

export function LiveRun({ runId }: { readonly runId: string }) {
  const run = useRun(runId)
  const { isPending } = useRuns()
  if (run === undefined) {
    return isPending ? <Skeleton m={16} h={200} /> : <Text p={24} c="dimmed">{t('train:live.gone')}</Text>
  }
  return (
    <div className={classes.live}>
      <LiveHead run={run} />
      <LiveFigures run={run} />
      <LiveCurves runId={runId} run={run} />
      <Queue current={runId} />
    </div>
  )
}

function LiveHead({ run }: { readonly run: RunItem }) {
  const job = useTrainJob(run.id)
  const isUnderWay = job !== undefined
  return (
    <Group justify="space-between" wrap="nowrap" gap={16}>
      <Group gap={12} wrap="nowrap" miw={0}>
        <Title order={2} fz="lg" className={classes.oneLine} title={run.name}>
          {run.name}
        </Title>
        <RunStateText run={run} />
      </Group>
      <Group gap={6} wrap="nowrap" flex="none">
        <Button component={Link} href="/train" variant="subtle" color="gray" leftSection={<IconArrowLeft size={14} />}>
          {t('train:live.settings')}
        </Button>
        <Button component={Link} href={runPath(run.id)} variant="default" leftSection={<IconReportAnalytics size={14} />}>
          {t('train:live.open')}
        </Button>
        {isUnderWay && (
          <Button color="red" variant="light" leftSection={<IconPlayerStop size={14} />} onClick={() => void stopRun(run.id)}>
            {t('train:live.stop')}
          </Button>
        )}
        {!isUnderWay && isResumable(run.state) && (
          <Button leftSection={<IconPlayerPlay size={14} />} onClick={() => void resumeRun(run.id)}>
            {t('train:live.resume')}
          </Button>
        )}
        {run.state === 'finished' && isClassification(run.config.loss) && (
          <Button leftSection={<IconScan size={14} />} onClick={() => void readWithRun(run.id)}>
            {t('train:live.readWith')}
          </Button>
        )}
      </Group>
    </Group>
  )
}

function LiveFigures({ run }: { readonly run: RunItem }) {
  const job = useTrainJob(run.id)
  const metric = decidingMetric(run)
  const value = metric && run.values.validation[metric.name]
  const before = useValueBefore(run)
  const fraction = job?.state === 'running' ? job.progress.fraction : run.epochs / run.config.epochs
  const speed = job?.progress.figures?.['samplesPerSecond']
  const facts: readonly (readonly [string, string])[] = [
    [metric === undefined ? t('train:live.result') : t('train:live.onValidation', { metric: metricWords(metric) }), value === undefined || metric === undefined ? '–' : measured(value, metric.unit)],
    ...(before === undefined || metric === undefined ? [] : [[t('train:live.before'), measured(before, metric.unit)] as const]),
    [t('train:live.epoch'), t('train:live.epochOf', { epoch: run.epochs, epochs: run.config.epochs })],
    [t('train:live.speed'), speed === undefined ? '–' : count(Math.round(speed))],
    ...(job === undefined ? [[t('train:live.took'), tookText(run)] as const] : [[t('train:live.timeLeft'), job.remainingMs === null ? '–' : roughly(job.remainingMs)] as const])
  ]
  return (
    <section aria-label={t('train:live.progress')}>
      <Group gap={32} mb={10} mt={4}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <Text fz={20} fw={600} lh={1.25} className={classes.figure}>
              {text}
            </Text>
            <Text fz="xs" c="dimmed">
              {name}
            </Text>
          </div>
        ))}
      </Group>
      <Group gap={10} wrap="nowrap">
        <Progress value={fraction * 100} size={6} flex={1} color={job === undefined ? 'gray' : 'indigo'} aria-label={t('train:live.progressOf')} transitionDuration={100} />
        <Text fz="xs" c="dimmed" className={classes.figure}>
          {job?.state === 'queued' ? t('train:live.waitingForOther') : job === undefined ? percent(fraction) : `${say(job.progress.stage)}, ${percent(fraction)}`}
        </Text>
      </Group>
      {run.problem !== null && (
        <Text fz="sm" mt={8} role="alert" c="var(--mantine-color-error)">
          {say(run.problem)}
        </Text>
      )}
      {run.notice !== null && (
        <Text fz="sm" mt={8} c="dimmed">
          {say(run.notice)}
        </Text>
      )}
    </section>
  )
}

/** Of a model that is trained further what it reached as it was; undefined of a network that began anew. */
function useValueBefore(run: RunItem): number | undefined {
  const isFurther = run.config.startFrom !== null
  const { data: curve } = useQuery(api.runs.curve.queryOptions(isFurther ? { runId: run.id } : skipToken))
  const metric = decidingMetric(run)
  return metric && curve?.find(({ epoch }) => epoch === 0)?.validation[metric.name]
}

/** "4 s", "2 min": the signs of the units are the same in every language. */
function roughly(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  if (seconds < 90) return `${seconds} s`
  return seconds < 90 * 60 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}

function tookText(run: RunItem): string {
  const ms = tookMs(run)
  return ms === null ? '–' : duration(ms)
}

function LiveCurves({ runId, run }: { readonly runId: string; readonly run: RunItem }) {
  const ids = useMemo(() => [runId], [runId])
  const { chartRuns } = useChartRuns(ids)
  const hoverGroup = useMemo(() => new HoverGroup(), [])
  const figures = useMemo(
    () =>
      run.metrics.slice(0, 2).map((metric) => ({
        metric,
        figure: curves.toFigure(chartRuns, { metric, part: 'both', x: 'epoch', smoothing: 0, logScale: false })
      })),
    [run.metrics, chartRuns]
  )
  if (run.metrics.length === 0) {
    return (
      <Text c="dimmed" fz="sm" py={40} ta="center">
        {t('train:live.noCurves')}
      </Text>
    )
  }
  return (
    <div className={classes.curves}>
      {figures.map(({ metric, figure }) => (
        <ChartCard key={metric.name} title={metricWords(metric)} note={t('train:live.curvesNote')} figure={figure} height={260} hoverGroup={hoverGroup} />
      ))}
    </div>
  )
}

/** What waits behind it, or runs before it. */
function Queue({ current }: { readonly current: string }) {
  const jobs = useJobs((state) => state.jobs).filter((job) => job.kind === 'train' && isActive(job) && job.runId !== null && job.runId !== current)
  const { data: runs = [] } = useRuns()
  if (jobs.length === 0) return null
  return (
    <section aria-label={t('train:live.others')}>
      <Title order={3} fz="sm" mb={4}>
        {t('train:live.underWay')}
      </Title>
      {jobs.map((job) => {
        const run = runs.find(({ id }) => id === job.runId)
        return (
          <Group key={job.id} className={classes.queued} wrap="nowrap" gap={12}>
            <Text component={Link} href={`/train?run=${job.runId}`} fz="sm" className={classes.oneLine} flex={1} c="inherit">
              {run?.name ?? say(job.label)}
            </Text>
            {job.state === 'running' ? <Progress w={120} size={4} value={job.progress.fraction * 100} aria-label={say(job.label)} /> : <Text fz="xs" c="dimmed">{t('train:live.waiting')}</Text>}
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => job.runId !== null && void stopRun(job.runId)}>
              {t('train:live.stop')}
            </Button>
          </Group>
        )
      })}
    </section>
  )
}
