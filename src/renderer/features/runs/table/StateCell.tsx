/** Where a run stands; while it goes, how far it is. */
import { Group, Progress } from '@mantine/core'
import { say } from '../../../../shared/messages/saying'
import type { RunItem } from '../../../app/api-types'
import { percent } from '../../../components/format'
import { RunStateText } from '../RunStateText'
import { useTrainJob } from '../use-runs'
import classes from '../Runs.module.css'

export function StateCell({ run }: { readonly run: RunItem }) {
  const job = useTrainJob(run.id)
  if (job?.state !== 'running') return <RunStateText run={run} />
  return (
    <Group gap={6} wrap="nowrap">
      <Progress value={job.progress.fraction * 100} size={5} w={64} aria-label={`${run.name}: ${say(job.progress.stage)}`} transitionDuration={100} />
      <span className={classes.figure}>{percent(job.progress.fraction)}</span>
    </Group>
  )
}
