/** Over the stage: reading has not begun, goes on, found nothing, or failed. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconTextScan2 } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Job } from '../../../shared/job'
import { t } from '../../../shared/messages/messages'
import { say } from '../../../shared/messages/saying'
import type { Page } from '../../../shared/page'
import { api } from '../../app/api'
import { readJobOf, useJobs } from '../../app/job-store'
import { percent, remaining } from '../../components/format'
import { readPage } from './actions/page-actions'
import classes from './Read.module.css'

export function ReadingState({ page }: { readonly page: Page }) {
  const job = useJobs((state) => readJobOf(state.jobs, page.id))
  // Where there is text already, the card keeps out of its way.
  const place = page.glyphCount > 0 ? `${classes.card} ${classes.atTop}` : classes.card
  if (job !== undefined) return <UnderWay job={job} className={place} />
  if (page.problem !== null) {
    return (
      <Stack className={place} gap={10} role="alert">
        <Group gap={8} wrap="nowrap">
          <IconAlertTriangle size={18} color="var(--mantine-color-error)" aria-hidden />
          <Text fw={600}>{t('annotate:reading.failed')}</Text>
        </Group>
        <Text fz="sm">{say(page.problem)}</Text>
        <ReadButton label={t('common:tryAgain')} />
      </Stack>
    )
  }
  if (page.status === 'unread') {
    return (
      <Stack className={place} gap={10}>
        <Text fw={600}>{t('annotate:reading.unread')}</Text>
        <ReadButton label={t('actions:labels.readPage')} />
      </Stack>
    )
  }
  if (page.glyphCount > 0) return null
  return (
    <Stack className={place} gap={10}>
      <Text fw={600}>{t('annotate:reading.noLetters')}</Text>
      <Text fz="sm" c="dimmed">
        {t('annotate:reading.noLettersDescription')}
      </Text>
      <ReadButton label={t('actions:labels.readPageAgain')} />
    </Stack>
  )
}

function ReadButton({ label }: { readonly label: string }) {
  return (
    <Button leftSection={<IconTextScan2 size={15} />} onClick={readPage.perform}>
      {label}
    </Button>
  )
}

function UnderWay({ job, className }: { readonly job: Job; readonly className: string }) {
  const cancel = useMutation(api.jobs.cancel.mutationOptions())
  const { stage, fraction } = job.progress
  return (
    <Stack className={className} gap={8} role="status" aria-live="polite">
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600} truncate>
          {job.state === 'queued' ? t('annotate:reading.waiting') : say(stage)}
        </Text>
        <Button size="compact-xs" variant="default" onClick={() => cancel.mutate({ jobId: job.id })}>
          {t('annotate:reading.cancel')}
        </Button>
      </Group>
      <Progress value={fraction * 100} size={6} aria-label={say(job.label)} transitionDuration={100} />
      <Group justify="space-between" c="dimmed" fz="xs" mih={18}>
        <span>{percent(fraction)}</span>
        <span>{job.remainingMs === null ? '' : remaining(job.remainingMs)}</span>
      </Group>
    </Stack>
  )
}
