/** The pages of the library, small, beside the stage. */
import {
  IconAlertCircleFilled,
  IconAlertTriangleFilled,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDotted,
  IconCircleMinus,
  type Icon
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { Link } from 'wouter'
import { t } from '../../../shared/messages/messages'
import type { Page } from '../../../shared/page'
import { api } from '../../app/api'
import { readJobOf, useJobs } from '../../app/job-store'
import { pagePath } from '../../app/places'
import { usePageOrder } from '../library/library-store'
import { PageThumbnail } from '../library/PageThumbnail'
import { sortPages } from '../library/sort-pages'
import classes from './Read.module.css'

export function PageStrip({ pageId }: { readonly pageId: number }) {
  const order = usePageOrder((state) => state.order)
  const { data } = useQuery(api.pages.list.queryOptions())
  const pages = useMemo(() => sortPages(data ?? [], order), [data, order])
  return (
    <nav className={classes.strip} aria-label={t('annotate:strip.label')}>
      {pages.map((page) => (
        <StripPage key={page.id} page={page} current={page.id === pageId} />
      ))}
    </nav>
  )
}

function StripPage({ page, current }: { readonly page: Page; readonly current: boolean }) {
  const ref = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (current) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <Link
      ref={ref}
      href={pagePath(page.id)}
      className={classes.stripPage}
      aria-current={current ? 'page' : undefined}
      title={page.name}
    >
      <div className={classes.stripThumbnail}>
        <PageThumbnail page={page} />
      </div>
      <div className={classes.stripLine}>
        <span className={classes.stripName}>{page.name}</span>
        <StatusMark page={page} />
      </div>
    </Link>
  )
}

/** Shape and colour say the same. */
function StatusMark({ page }: { readonly page: Page }) {
  const isBeingRead = useJobs((state) => readJobOf(state.jobs, page.id) !== undefined)
  const { icon: MarkIcon, colour, label } = markOf(page, isBeingRead)
  return <MarkIcon size={12} color={colour} aria-label={label} style={{ flex: 'none' }} />
}

function markOf(page: Page, isBeingRead: boolean): { icon: Icon; colour: string; label: string } {
  if (isBeingRead)
    return { icon: IconCircleDotted, colour: 'var(--mantine-color-indigo-5)', label: t('annotate:strip.beingRead') }
  if (page.problem !== null)
    return { icon: IconAlertTriangleFilled, colour: 'var(--mantine-color-error)', label: t('annotate:strip.failed') }
  if (page.status === 'unread')
    return { icon: IconCircle, colour: 'var(--mantine-color-gray-5)', label: t('annotate:strip.unread') }
  if (page.glyphCount === 0)
    return { icon: IconCircleMinus, colour: 'var(--mantine-color-gray-5)', label: t('annotate:strip.noLetters') }
  if (page.doubtfulCount > 0) {
    return {
      icon: IconAlertCircleFilled,
      colour: 'var(--text-doubtful)',
      label: t('annotate:strip.doubtful', { doubtful: page.doubtfulCount })
    }
  }
  return { icon: IconCircleCheckFilled, colour: 'var(--mantine-color-teal-6)', label: t('annotate:strip.nothingDoubtful') }
}
