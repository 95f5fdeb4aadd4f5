/** How far a page has come, in a few words: the same in the library and in the strip. */
import { Group, Progress, Text, Tooltip } from '@mantine/core'
import { t } from '../../../shared/messages/messages'
import { say } from '../../../shared/messages/saying'
import type { Page } from '../../../shared/page'
import { readJobOf, useJobs } from '../../app/job-store'
import { percent } from '../../components/format'
import { RichText } from '../../components/RichText'
import classes from './Library.module.css'

export function PageStatusText({ page }: { readonly page: Page }) {
  const job = useJobs((state) => readJobOf(state.jobs, page.id))
  if (job !== undefined) {
    if (job.state === 'queued')
      return (
        <Text span fz="inherit" c="dimmed">
          {t('library:status.waiting')}
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
        {t('library:status.unread')}
      </Text>
    )
  if (page.glyphCount === 0)
    return (
      <Text span fz="inherit" c="dimmed">
        {t('library:status.noLetters')}
      </Text>
    )
  return (
    <span>
      <LetterCounts page={page} />
      {page.hasProposal && (
        <Tooltip label={t('library:status.proposalHint')} multiline maw={280}>
          <span className={classes.proposal}>{t('library:status.proposal')}</span>
        </Tooltip>
      )}
    </span>
  )
}

function LetterCounts({ page: { glyphCount, doubtfulCount } }: { readonly page: Page }) {
  const letters = { count: glyphCount }
  if (doubtfulCount === 0) return t('library:status.letters', letters)
  return (
    <RichText
      text={t('library:status.lettersDoubtful', { ...letters, doubtful: doubtfulCount })}
      tags={{ doubtful: (inside) => <span className={classes.doubtful}>{inside}</span> }}
    />
  )
}
