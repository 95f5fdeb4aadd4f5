/** One page: its thumbnail, its name and how far it has come. */
import type { MouseEvent } from 'react'
import { t } from '../../../shared/messages/messages'
import type { Page } from '../../../shared/page'
import { RelativeTime } from '../../components/RelativeTime'
import { PageStatusText } from './PageStatusText'
import { PageThumbnail } from './PageThumbnail'
import classes from './Library.module.css'

interface PageCardProps {
  readonly page: Page
  readonly selected: boolean
  /** By Tab: one card of the grid is, the arrows go on from there. */
  readonly reachable: boolean
  readonly onChoose: (event: MouseEvent) => void
  readonly onOpen: () => void
}

export function PageCard({ page, selected, reachable, onChoose, onOpen }: PageCardProps) {
  return (
    <div
      className={classes.card}
      role="option"
      aria-selected={selected}
      data-page-id={page.id}
      tabIndex={reachable ? 0 : -1}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <div className={classes.thumbnail}>
        <PageThumbnail page={page} />
      </div>
      <div className={classes.name} title={page.name}>
        {page.name}
      </div>
      <div className={classes.status}>
        <PageStatusText page={page} />
      </div>
      <div className={classes.facts}>
        <span>{t('library:card.size', { width: page.width, height: page.height })}</span>
        <RelativeTime iso={page.importedAt} fz="inherit" />
      </div>
    </div>
  )
}
