/** Files that could not be taken, each with its reason: they stay until the person puts them away. */
import { CloseButton, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { t } from '../../../shared/messages/messages'
import { say } from '../../../shared/messages/saying'
import { useJobs } from '../../app/job-store'
import { useUploads } from '../../app/uploads'
import { useDismissedJobs } from './library-store'
import classes from './Library.module.css'

export function ImportProblems() {
  const jobs = useJobs((state) => state.jobs)
  const uploadProblems = useUploads((state) => state.problems)
  const dismissed = useDismissedJobs((state) => state.jobIds)
  const shownJobs = jobs.filter((job) => job.kind === 'import' && !dismissed.includes(job.id))
  const failures = shownJobs.flatMap((job) =>
    job.problem === null ? [] : [{ fileName: say(job.label), reason: job.problem }]
  )
  const problems = [...uploadProblems, ...failures, ...shownJobs.flatMap((job) => job.importProblems)]
  if (problems.length === 0) return null

  const putAway = (): void => {
    useUploads.setState({ problems: [] })
    useDismissedJobs.setState({ jobIds: [...dismissed, ...shownJobs.map(({ id }) => id)] })
  }
  return (
    <section className={classes.problems} role="alert" aria-label={t('library:problems.label')}>
      <Group justify="space-between" p="6px 8px 4px 12px">
        <Group gap={8}>
          <IconAlertTriangle size={16} color="var(--mantine-color-error)" aria-hidden />
          <Text fw={600}>{t('library:problems.notImported', { count: problems.length })}</Text>
        </Group>
        <CloseButton size="sm" aria-label={t('library:problems.putAway')} onClick={putAway} />
      </Group>
      <ul className={classes.problemList}>
        {problems.map(({ fileName, reason }) => ({ fileName, sentence: say(reason) })).map(({ fileName, sentence }, index) => (
          <li key={index}>
            {/* The reason names the file, as every sentence to a person does. */}
            {!sentence.includes(fileName) && <strong>{fileName}: </strong>}
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  )
}
