/**
 * Where a window begins: in the library. On a first start on the sample page, so that there is at once
 * something to touch.
 */
import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Redirect } from 'wouter'
import { isActive } from '../../shared/job'
import { t } from '../../shared/messages/messages'
import { lastPage } from '../features/annotate/state/last-page'
import { api } from './api'
import { useConnection } from './event-stream'
import { useJobs } from './job-store'
import { pagePath } from './places'

export function StartPlace() {
  const { data: pages, isPending } = useQuery(api.pages.list.queryOptions())
  const isImporting = useJobs(({ jobs }) => jobs.some((job) => job.kind === 'import' && isActive(job)))
  const isConnecting = useConnection(({ connection }) => connection === 'connecting')
  // The sample may still be on its way in.
  if (isPending || (pages?.length === 0 && (isImporting || isConnecting))) {
    return (
      <Center h="100%">
        <Loader size="sm" color="gray" aria-label={t('shell:start.opening')} />
      </Center>
    )
  }
  const sample = pages?.length === 1 && lastPage() === null ? pages[0] : undefined
  return <Redirect to={sample === undefined ? '/library' : pagePath(sample.id)} replace />
}
