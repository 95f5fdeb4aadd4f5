/** Work under way: the first job in the status bar, all of them one click away. */
import { ActionIcon, Button, Group, Popover, Progress, Stack, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { isActive, type Job } from '../../../shared/job'
import { t } from '../../../shared/messages/messages'
import { say } from '../../../shared/messages/saying'
import { percent, remaining } from '../../components/format'
import { api } from '../api'
import { useJobs } from '../job-store'
import { useUploads } from '../uploads'
import classes from './Shell.module.css'

export function JobStatus() {
  const jobs = useJobs((state) => state.jobs).filter(isActive)
  const first = jobs.find((job) => job.state === 'running') ?? jobs[0]
  return (
    <>
      <UploadStatus />
      {first === undefined ? <EndedJob /> : <RunningJob job={first} jobs={jobs} />}
    </>
  )
}

function RunningJob({ job, jobs }: { readonly job: Job; readonly jobs: readonly Job[] }) {
  return (
    <Group gap={8} wrap="nowrap" role="status" aria-live="off">
      <Text span fz="inherit" truncate maw={280}>
        {say(job.label)}
      </Text>
      <JobProgress job={job} width={96} />
      <span className={classes.figure}>{percent(job.progress.fraction)}</span>
      {job.remainingMs !== null && <span>{remaining(job.remainingMs)}</span>}
      <CancelJob job={job} />
      {jobs.length > 1 && (
        <Popover position="top-start" width={360}>
          <Popover.Target>
            <UnstyledButton fz="inherit" c="indigo">
              {t('shell:jobs.more', { others: jobs.length - 1 })}
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown p="xs" mah={360} style={{ overflowY: 'auto' }}>
            <Stack gap={6}>
              <CancelReads jobs={jobs} />
              {jobs.map((each) => (
                <Group key={each.id} gap={8} wrap="nowrap" justify="space-between">
                  <Text fz="xs" truncate flex={1}>
                    {say(each.label)}
                  </Text>
                  {each.state === 'queued' ? (
                    <Text fz="xs" c="dimmed">
                      {t('shell:jobs.waiting')}
                    </Text>
                  ) : (
                    <JobProgress job={each} width={72} />
                  )}
                  <CancelJob job={each} />
                </Group>
              ))}
            </Stack>
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  )
}

function JobProgress({ job, width }: { readonly job: Job; readonly width: number }) {
  return (
    <Tooltip label={say(job.progress.stage)}>
      <Progress
        value={job.progress.fraction * 100}
        w={width}
        size={4}
        aria-label={say(job.label)}
        transitionDuration={100}
      />
    </Tooltip>
  )
}

function CancelJob({ job }: { readonly job: Job }) {
  const cancel = useMutation(api.jobs.cancel.mutationOptions())
  return (
    <ActionIcon
      size={18}
      aria-label={t('shell:jobs.cancel', { job: say(job.label) })}
      onClick={() => cancel.mutate({ jobId: job.id })}
    >
      <IconX size={12} />
    </ActionIcon>
  )
}

/** Reading is asked for by the page; nobody wants to take it back that way. */
function CancelReads({ jobs }: { readonly jobs: readonly Job[] }) {
  const cancelAll = useMutation(api.jobs.cancelAll.mutationOptions())
  if (jobs.filter(({ kind }) => kind === 'read').length < 2) return null
  return (
    <Button size="compact-xs" variant="default" flex="none" style={{ alignSelf: 'end' }} onClick={() => cancelAll.mutate({ kind: 'read' })}>
      {t('shell:jobs.cancelReads')}
    </Button>
  )
}

function EndedJob() {
  const job = useJobs((state) => state.lastEnded)
  if (job === null) return <span role="status" className="visually-hidden" />
  const isBad = job.state === 'failed' || job.importProblems.length > 0
  return (
    <span role="status" className={classes.statusItem}>
      {isBad ? (
        <IconAlertTriangle size={13} color="var(--text-doubtful)" aria-hidden />
      ) : (
        <IconCheck size={13} aria-hidden />
      )}
      <span>{endedSentence(job)}</span>
    </span>
  )
}

function endedSentence(job: Job): string {
  const values = { job: say(job.label) }
  if (job.state === 'cancelled') return t('shell:jobs.cancelled', values)
  if (job.state === 'failed') return t('shell:jobs.failed', values)
  if (job.nothingDiffers) return t('shell:jobs.nothingDiffers', values)
  return job.importProblems.length > 0 ? t('shell:jobs.doneWithProblems', values) : t('shell:jobs.done', values)
}

function UploadStatus() {
  const uploads = useUploads((state) => state.running)
  if (uploads.length === 0) return null
  const [{ id, doneCount, fileCount, cancel }] = uploads
  return (
    <Group key={id} gap={8} wrap="nowrap" role="status">
      <span>{t('shell:uploads.sendingFile', { current: Math.min(doneCount + 1, fileCount), total: fileCount })}</span>
      <Progress value={(doneCount / fileCount) * 100} w={64} size={4} aria-label={t('shell:uploads.sendingFiles')} />
      <ActionIcon size={18} aria-label={t('shell:uploads.stop')} onClick={cancel}>
        <IconX size={12} />
      </ActionIcon>
    </Group>
  )
}
