/** One run: what it came to in a sentence, then everything that was recorded of it. */
import { Button, Group, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core'
import { IconChartLine, IconEdit, IconFileUnknown, IconPlayerPlay, IconPlayerStop, IconScan } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { t } from '../../../../shared/messages/messages'
import { say } from '../../../../shared/messages/saying'
import { isClassification, isResumable } from '../../../../shared/run'
import { api } from '../../../app/api'
import type { Answers, RunItem } from '../../../app/api-types'
import { runPath } from '../../../app/places'
import { LoadFailure } from '../../../components/LoadFailure'
import { Notice } from '../../../components/Notice'
import { RelativeTime } from '../../../components/RelativeTime'
import { duration } from '../../../components/format'
import { SettingsView } from '../compare/SettingsView'
import { comparePath } from '../runs-address'
import { editRun, RunEditor } from '../RunEditor'
import { RunMenu } from '../RunMenu'
import { readWithRun, resumeRun, stopRun } from '../run-operations'
import { RunStateText } from '../RunStateText'
import { useBaselineId } from '../shown-runs'
import { Tags } from '../table/columns'
import { tookMs } from '../took'
import { useChartRuns, useRun, useRuns, useTrainJob } from '../use-runs'
import { ClassesTab } from './ClassesTab'
import { ConfusionTab } from './ConfusionTab'
import { CurvesTab } from './CurvesTab'
import { LayersTab } from './LayersTab'
import { MisreadTab } from './MisreadTab'
import { ReconstructionsTab } from './ReconstructionsTab'
import { verdict } from './verdict'
import { WeightsTab } from './WeightsTab'
import classes from './Run.module.css'

export type Evaluations = Answers['runs']['evaluations']

export function RunPlace({ runId }: { readonly runId: string }) {
  const { data: runs, error, refetch } = useRuns()
  const run = useRun(runId)
  if (runs === undefined && error !== null) return <LoadFailure title={t('runs:run.notOpened')} error={error} onRetry={() => void refetch()} />
  if (runs === undefined) return <Skeleton m={16} h={160} />
  if (run === undefined) {
    return (
      <Notice icon={IconFileUnknown} title={t('runs:run.gone')} action={<Button component={Link} href="/runs">{t('runs:run.goToRuns')}</Button>}>
        {t('runs:run.goneHint')}
      </Notice>
    )
  }
  return <OpenRun run={run} />
}

function OpenRun({ run }: { readonly run: RunItem }) {
  const evaluations = useQuery(api.runs.evaluations.queryOptions({ runId: run.id })).data
  return (
    <div className={classes.run}>
      <Head run={run} evaluations={evaluations ?? []} />
      <RunTabs run={run} evaluations={evaluations} />
      <RunEditor />
    </div>
  )
}

function Head({ run, evaluations }: { readonly run: RunItem; readonly evaluations: Evaluations }) {
  const baselineId = useBaselineId()
  const baseline = useRun(baselineId)
  const isUnderWay = useTrainJob(run.id) !== undefined
  const took = tookMs(run)
  const sentence = run.problem === null ? verdict(run, evaluations, baseline) : say(run.problem)
  return (
    <header className={classes.head}>
      <Group justify="space-between" wrap="nowrap" gap={16} align="flex-start">
        <Stack gap={2} miw={0}>
          <Title order={2} fz="lg" lh={1.35} c={run.problem === null ? undefined : 'var(--mantine-color-error)'}>
            {sentence ?? t('runs:run.nothingYet')}
          </Title>
          <Group gap={12} fz="xs" c="dimmed">
            <RunStateText run={run} />
            <span>{run.dataset.name}</span>
            {run.parameterCount > 0 && <span>{t('runs:run.parameters', { count: run.parameterCount })}</span>}
            <span>
              {run.bestEpoch === null
                ? t('runs:run.epochs', { done: run.epochs, count: run.config.epochs })
                : t('runs:run.epochsBest', { done: run.epochs, count: run.config.epochs, best: run.bestEpoch })}
            </span>
            {took !== null && <span>{duration(took)}</span>}
            <RelativeTime iso={run.createdAt} fz="inherit" />
            <Tags tags={run.tags} />
          </Group>
          {run.notice !== null && <Text fz="xs">{say(run.notice)}</Text>}
          {run.notes !== '' && (
            <Text fz="sm" className={classes.notes}>
              {run.notes}
            </Text>
          )}
        </Stack>
        <Group gap={6} wrap="nowrap" flex="none">
          {isUnderWay && (
            <Button variant="light" color="red" leftSection={<IconPlayerStop size={14} />} onClick={() => void stopRun(run.id)}>
              {t('runs:run.stop')}
            </Button>
          )}
          {!isUnderWay && isResumable(run.state) && (
            <Button leftSection={<IconPlayerPlay size={14} />} onClick={() => void resumeRun(run.id)}>
              {t('runs:run.resume')}
            </Button>
          )}
          <Button variant="default" component={Link} href={comparePath(baseline === undefined || baseline.id === run.id ? [run.id] : [baseline.id, run.id])} leftSection={<IconChartLine size={14} />}>
            {t('runs:run.compare')}
          </Button>
          <Button variant="default" leftSection={<IconEdit size={14} />} onClick={() => editRun(run)}>
            {t('runs:run.notes')}
          </Button>
          {run.state === 'finished' && isClassification(run.config.loss) && (
            <Button leftSection={<IconScan size={14} />} onClick={() => void readWithRun(run.id)}>
              {t('runs:run.readWithModel')}
            </Button>
          )}
          <RunMenu run={run} isBaseline={run.id === baselineId} />
        </Group>
      </Group>
    </header>
  )
}

const classifierTabs = ['curves', 'confusion', 'classes', 'misread', 'weights', 'layers', 'settings'] as const
const autoencoderTabs = ['curves', 'reconstructions', 'weights', 'layers', 'settings'] as const

function RunTabs({ run, evaluations }: { readonly run: RunItem; readonly evaluations: Evaluations | undefined }) {
  const tabs = isClassification(run.config.loss) ? classifierTabs : autoencoderTabs
  const wanted = new URLSearchParams(useSearch()).get('tab')
  const tab = tabs.find((id) => id === wanted) ?? 'curves'
  return (
    <Tabs value={tab} onChange={(id) => navigate(`${runPath(run.id)}${id === 'curves' ? '' : `?tab=${id}`}`, { replace: true })} keepMounted={false} className={classes.tabs} classNames={{ panel: classes.panel, list: classes.tabList }}>
      <Tabs.List>
        {tabs.map((id) => (
          <Tabs.Tab key={id} value={id}>
            {t(`runs:run.tabs.${id}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} tabIndex={-1}>
        <TabContent tab={tab} run={run} evaluations={evaluations} />
      </Tabs.Panel>
    </Tabs>
  )
}

type Tab = (typeof classifierTabs)[number] | (typeof autoencoderTabs)[number]

function TabContent({ tab, run, evaluations }: { readonly tab: Tab; readonly run: RunItem; readonly evaluations: Evaluations | undefined }) {
  switch (tab) {
    case 'curves':
      return <CurvesTab run={run} />
    case 'weights':
      return <WeightsTab run={run} />
    case 'layers':
      return <LayersTab run={run} />
    case 'settings':
      return <AllSettings runId={run.id} />
    case 'reconstructions':
      return <ReconstructionsTab run={run} evaluations={evaluations} />
    case 'confusion':
      return <ConfusionTab run={run} evaluations={evaluations} />
    case 'classes':
      return <ClassesTab evaluations={evaluations} />
    case 'misread':
      return <MisreadTab run={run} evaluations={evaluations} />
  }
}

function AllSettings({ runId }: { readonly runId: string }) {
  const { chartRuns } = useChartRuns([runId])
  return <SettingsView chartRuns={chartRuns} />
}
