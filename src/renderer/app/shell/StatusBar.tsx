/** What is so right now, without asking for attention: workspace, model, work under way, what is left. */
import { Tooltip } from '@mantine/core'
import { IconCpu, IconFolder, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { t } from '../../../shared/messages/messages'
import { api } from '../api'
import { useConnection } from '../event-stream'
import { JobStatus } from './JobStatus'
import classes from './Shell.module.css'

export function StatusBar() {
  return (
    <footer className={classes.status} aria-label={t('shell:status.label')}>
      <WorkspaceStatus />
      <ModelStatus />
      <JobStatus />
      <span className={classes.spring} />
      <DoubtfulStatus />
      <ConnectionStatus />
    </footer>
  )
}

function WorkspaceStatus() {
  const { data } = useQuery(api.workspace.info.queryOptions())
  if (data === undefined) return null
  const name = data.directory.split(/[\\/]/).findLast((part) => part !== '') ?? data.directory
  return (
    <Tooltip label={data.directory}>
      <span className={classes.statusItem}>
        <IconFolder size={13} aria-hidden />
        <span>{name}</span>
      </span>
    </Tooltip>
  )
}

function ModelStatus() {
  const { data } = useQuery(api.models.list.queryOptions())
  const active = data?.find((model) => model.active)
  if (data === undefined) return null
  return (
    <Tooltip label={t(active === undefined ? 'shell:status.noModelCanRead' : 'shell:status.model')}>
      <Link href="/models" className={`${classes.statusItem} ${classes.statusLink}`}>
        <IconCpu size={13} aria-hidden />
        <span>{active?.card.name ?? t('shell:status.noModel')}</span>
      </Link>
    </Tooltip>
  )
}

function DoubtfulStatus() {
  const { data: pages } = useQuery(api.pages.list.queryOptions())
  if (pages === undefined || pages.every((page) => page.status === 'unread')) return null
  const left = pages.reduce((sum, page) => sum + page.doubtfulCount, 0)
  return (
    <Tooltip label={t('shell:status.doubtful')}>
      <span className={classes.statusItem}>
        <span>{left === 0 ? t('shell:status.nothingDoubtful') : t('shell:status.doubtfulLeft', { count: left })}</span>
      </span>
    </Tooltip>
  )
}

function ConnectionStatus() {
  const connection = useConnection((state) => state.connection)
  if (connection !== 'lost') return <span role="status" className="visually-hidden" />
  return (
    <Tooltip label={t('shell:status.whileConnectionIsLost')}>
      <span role="status" className={`${classes.statusItem} ${classes.lost}`}>
        <IconPlugConnectedX size={13} aria-hidden />
        <span>{t('shell:status.connectionLost')}</span>
      </span>
    </Tooltip>
  )
}
