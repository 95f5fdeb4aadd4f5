/** Review: what may be wrong, on all pages together. */
import { Group, SegmentedControl, Text, Tooltip } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { t } from '../../../shared/messages/messages'
import { useActions } from '../../app/actions/active-actions'
import { api } from '../../app/api'
import type { Answers } from '../../app/api-types'
import { TopBarTools } from '../../app/shell/top-bar-slot'
import { ActionButton } from '../../components/ActionButton'
import { LoadFailure } from '../../components/LoadFailure'
import { Notice } from '../../components/Notice'
import { RichText } from '../../components/RichText'
import { TypedLetters } from '../../components/TypedLetters'
import { redoAction, reviewActions, undoAction } from './actions/review-actions'
import { FindView } from './FindView'
import { QueueView } from './QueueView'
import { beginQueue, reviewViews, showView, useReview, type ReviewView } from './review-store'
import { SheetView } from './SheetView'
import { takeTyped } from './take-typed'
import { useAddressedSearch } from './use-addressed-search'
import classes from './Review.module.css'

export function ReviewPlace() {
  useActions(reviewActions)
  useAddressedSearch()
  const view = useReview((state) => state.view)
  const letters = useRef<HTMLTextAreaElement>(null)
  const { data: pageList } = useQuery(api.pages.list.queryOptions())
  const { data: queue, error, refetch } = useQuery(api.review.queue.queryOptions(undefined, { refetchOnMount: 'always' }))
  const pages = useMemo(() => new Map((pageList ?? []).map((page) => [page.id, page])), [pageList])

  useEffect(() => {
    const { queue: begun, index } = useReview.getState()
    // What is being looked at does not change under the eye; a queue that is through begins anew.
    if (queue !== undefined && index >= begun.length) beginQueue(queue)
  }, [queue])

  if (error !== null) return <LoadFailure title={t('review:notOpened')} error={error} onRetry={() => void refetch()} />
  if (pageList !== undefined && pageList.every(({ status }) => status === 'unread')) {
    return (
      <Notice icon={IconListCheck} title={t('review:empty.title')}>
        {t('review:empty.description')}
      </Notice>
    )
  }
  return (
    <div className={classes.place}>
      <TopBarTools>
        <Group gap={2} wrap="nowrap" mr={8}>
          <ActionButton action={undoAction} />
          <ActionButton action={redoAction} />
        </Group>
      </TopBarTools>
      <header className={classes.header}>
        <SegmentedControl
          size="xs"
          value={view}
          onChange={(value) => showView(value as ReviewView)}
          // A view that is chosen is worked in at once, also the one that is there.
          onClick={() => letters.current?.focus({ preventScroll: true })}
          data={reviewViews.map((each) => ({ value: each, label: t(`review:views.${each}`) }))}
        />
        <Left />
      </header>
      {view === 'queue' && <QueueView pages={pages} />}
      {view === 'sheet' && <SheetView pages={pages} />}
      {view === 'find' ? (
        <FindView pages={pages} />
      ) : (
        <TypedLetters ref={letters} label={t('review:type')} onType={(character) => void takeTyped(character)} />
      )}
    </div>
  )
}

/** What is left, and what was done. */
function Left() {
  const decided = useReview((state) => state.decided)
  const { data: estimate } = useQuery(api.review.estimate.queryOptions())
  if (estimate === undefined) return null
  const explained = (inside: string) => (
    <Tooltip label={t('review:left.explanation')}>
      <span>{inside}</span>
    </Tooltip>
  )
  const left = errorsLeft(estimate)
  return (
    <Text fz="xs" c="dimmed" role="status">
      {decided === 0 ? explained(left) : <RichText text={t('review:left.decided', { count: decided, left })} tags={{ left: explained }} />}
    </Text>
  )
}

function errorsLeft({ total, pages }: Answers['review']['estimate']): string {
  if (total < 0.5) return t('review:left.hardlyAny')
  const count = Math.round(total)
  const onPages = pages.filter(({ errors }) => errors >= 0.5).length
  return onPages === 0 ? t('review:left.about', { count }) : t('review:left.aboutOnPages', { count, pages: t('review:onPages', { count: onPages }) })
}
