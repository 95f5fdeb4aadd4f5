/** Train: at the left what is set, at the right what comes of it: first the plan, then the curves as they grow. */
import { Button, Skeleton, Stack, Text } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from 'wouter'
import { t } from '../../../shared/messages/messages'
import { api } from '../../app/api'
import { duration } from '../../components/format'
import { LoadFailure } from '../../components/LoadFailure'
import { useRuns } from '../runs/use-runs'
import { DrawCharactersDialog } from './DrawCharactersDialog'
import { estimateMs } from './estimate'
import { LiveRun } from './LiveRun'
import { NoDataset } from './NoDataset'
import { PlanView } from './PlanView'
import { startTraining } from './start-training'
import { useSweepRuns } from './SweepSection'
import { TrainSections } from './TrainSections'
import { useTrainForm } from './train-store'
import { usePreparation, type Preparation } from './use-plan'
import classes from './Train.module.css'

export function TrainPlace() {
  return (
    <>
      <Training />
      <DrawCharactersDialog />
    </>
  )
}

function Training() {
  const { data: datasets, error, refetch } = useQuery(api.datasets.list.queryOptions())
  const chosen = useTrainForm((form) => form.dataset)
  const dataset = datasets?.find(({ sha256 }) => sha256 === chosen) ?? datasets?.at(-1)
  const { preparation, error: planError } = usePreparation(dataset)
  const runId = new URLSearchParams(useSearch()).get('run')
  if (datasets === undefined && error !== null) {
    return <LoadFailure title={t('train:notListed')} error={error} onRetry={() => void refetch()} />
  }
  if (datasets !== undefined && datasets.length === 0) return <NoDataset />
  if (preparation === undefined && planError !== null) {
    return <LoadFailure title={t('train:notPrepared')} error={planError} onRetry={() => useTrainForm.setState({ preset: 'mlp', overridesOf: {} })} />
  }
  return (
    <div className={classes.train}>
      <aside className={classes.settings} aria-label={t('train:settings')}>
        <div className={classes.sections}>{preparation === undefined ? <Loading /> : <TrainSections preparation={preparation} />}</div>
        {preparation !== undefined && <StartBar preparation={preparation} />}
      </aside>
      <div className={classes.result}>
        {runId !== null ? <LiveRun key={runId} runId={runId} /> : preparation === undefined ? <Loading /> : <PlanView preparation={preparation} />}
      </div>
    </div>
  )
}

function StartBar({ preparation }: { readonly preparation: Preparation }) {
  const { plan, preset, config, isCurrent } = preparation
  const { data: runs = [] } = useRuns()
  const isSweep = useTrainForm((form) => form.sweep.mode !== 'off')
  const sweep = useSweepRuns()
  const [isStarting, setStarting] = useState(false)
  const runCount = isSweep ? (sweep?.length ?? 0) : 1
  const ms = estimateMs(runs, plan, preset, config.epochs)
  const isReady = plan.issues.length === 0 && plan.config !== null && isCurrent && runCount > 0
  const start = async (): Promise<void> => {
    setStarting(true)
    await startTraining(preparation, isSweep ? sweep : undefined)
    setStarting(false)
  }
  return (
    <div className={classes.startBar}>
      <Text fz="xs" c={plan.issues.length > 0 ? 'var(--mantine-color-error)' : 'dimmed'} lh={1.4} flex={1} aria-live="polite">
        {plan.issues.length > 0
          ? t('train:start.toPutRight', { count: plan.issues.length })
          : ms === null
            ? t('train:start.timeUnknown')
            : t('train:start.time', { time: duration(ms * runCount) })}
      </Text>
      <Button size="sm" leftSection={<IconPlayerPlay size={15} />} disabled={!isReady} loading={isStarting} onClick={() => void start()}>
        {isSweep ? t('train:start.runs', { count: runCount }) : t('train:start.training')}
      </Button>
    </div>
  )
}

function Loading() {
  return (
    <Stack p={16} gap={12} aria-busy="true" aria-label={t('train:preparing')}>
      <Skeleton h={36} />
      <Skeleton h={120} />
      <Skeleton h={36} />
      <Skeleton h={160} />
    </Stack>
  )
}
