/** How far a page has come, in a few words: the same in the library and in the strip. */
import { Group, Progress, Text, Tooltip } from '@mantine/core'
import { say } from '../../../shared/messages/saying'
import type { Page } from '../../../shared/page'
import { readJobOf, useJobs } from '../../app/job-store'
import { count, counted, percent } from '../../components/format'
import classes from './Library.module.css'

export function PageStatusText({ page }: { readonly page: Page }) {
  const job = useJobs((state) => readJobOf(state.jobs, page.id))
  if (job !== undefined) {
    if (job.state === 'queued')
      return (
        <Text span fz="inherit" c="dimmed">
          Waiting to be read
        </Text>
      )
    return (
      <Group gap={8} wrap="nowrap">
        <Progress value={job.progress.fraction * 100} size={4} flex={1} aria-label={say(job.label)} />
        <span className={classes.figure}>{percent(job.progress.fraction)}</span>
      </Group>
    )
  }
  if (page.problem !== null) {
    return (
      <Tooltip label={say(page.problem)} multiline maw={360}>
        <span className={classes.problem}>{say(page.problem)}</span>
      </Tooltip>
    )
  }
  if (page.status === 'unread')
    return (
      <Text span fz="inherit" c="dimmed">
        Unread
      </Text>
    )
  if (page.glyphCount === 0)
    return (
      <Text span fz="inherit" c="dimmed">
        No letters found
      </Text>
    )
  return (
    <span>
      {counted(page.glyphCount, 'letter')}
      {page.doubtfulCount > 0 && (
        <span className={classes.doubtful}>, {count(page.doubtfulCount)} doubtful</span>
      )}
    </span>
  )
}
