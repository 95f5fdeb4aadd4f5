/** One doubtful letter, large, with what stands around it and what it might be: a key each. */
import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconCheck, IconCircleCheck, IconPlayerSkipForward } from '@tabler/icons-react'
import { navigate } from 'wouter/use-browser-location'
import { t } from '../../../shared/messages/messages'
import type { Page } from '../../../shared/page'
import type { ReviewGlyph } from '../../../shared/review'
import { glyphPath } from '../../app/places'
import { ActionKeys } from '../../components/ActionKeys'
import { probability } from '../../components/format'
import { Notice } from '../../components/Notice'
import { acceptAction, skipAction } from './actions/review-actions'
import { AlikePanel } from './AlikePanel'
import { Candidates } from './Candidates'
import { GlyphImage } from './GlyphImage'
import { undecided, useReview } from './review-store'
import classes from './Review.module.css'

export function QueueView({ pages }: { readonly pages: ReadonlyMap<number, Page> }) {
  const { queue, index, settled, alike } = useReview()
  const glyph = queue[index]
  const page = glyph && pages.get(glyph.pageId)
  const count = undecided({ queue, index, settled })
  return (
    <div className={classes.queue}>
      {glyph === undefined || page === undefined ? (
        <Over isEmpty={queue.length === 0} putOff={count.putOff} />
      ) : (
        <Card glyph={glyph} page={page} count={count} />
      )}
      {alike !== null && <AlikePanel alike={alike} pages={pages} />}
    </div>
  )
}

function Over({ isEmpty, putOff }: { readonly isEmpty: boolean; readonly putOff: number }) {
  if (isEmpty) {
    return (
      <Notice icon={IconCircleCheck} title={t('review:queue.nothing')}>
        {t('review:queue.nothingDescription')}
      </Notice>
    )
  }
  return (
    <Notice icon={IconCircleCheck} title={t('review:queue.through')}>
      {putOff === 0 ? t('review:queue.throughDescription') : t('review:queue.throughButPutOff', { count: putOff })}
    </Notice>
  )
}

interface CardProps {
  readonly glyph: ReviewGlyph
  readonly page: Page
  readonly count: ReturnType<typeof undecided>
}

function Card({ glyph, page, count: { left, putOff } }: CardProps) {
  return (
    <Stack className={classes.card} gap={14} align="center">
      <Group justify="space-between" w="100%" wrap="nowrap">
        <UnstyledButton className={classes.pageLink} onClick={() => navigate(glyphPath(page.id, glyph.id))}>
          {page.name}
        </UnstyledButton>
        <Text fz="xs" c="dimmed" flex="none">
          {putOff === 0 ? t('review:queue.left', { count: left }) : t('review:queue.leftAndPutOff', { left, putOff })}
        </Text>
      </Group>
      <GlyphImage page={page} box={glyph.box} width={560} height={220} around={1.1} outlined />
      <div role="status" aria-live="polite" className="visually-hidden">
        {t('review:queue.readAs', { symbol: glyph.symbol, probability: probability(glyph.confidence), page: page.name })}
      </div>
      <Candidates glyph={glyph} />
      <Group gap={8}>
        <Button leftSection={<IconCheck size={15} />} rightSection={<ActionKeys action={acceptAction} />} onMouseDown={(event) => event.preventDefault()} onClick={acceptAction.perform}>
          {t('review:queue.accept', { symbol: glyph.symbol })}
        </Button>
        <Button variant="default" leftSection={<IconPlayerSkipForward size={15} />} rightSection={<ActionKeys action={skipAction} />} onMouseDown={(event) => event.preventDefault()} onClick={skipAction.perform}>
          {t('review:queue.later')}
        </Button>
      </Group>
      <Text fz="xs" c="dimmed">
        {t('review:queue.orType')}
      </Text>
    </Stack>
  )
}
