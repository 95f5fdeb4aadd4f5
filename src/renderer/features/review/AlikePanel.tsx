/** Correct once, fix everywhere: what probably is the same mistake, marked, taken with one key. */
import { Button, CloseButton, Group, Text } from '@mantine/core'
import { t } from '../../../shared/messages/messages'
import type { Page } from '../../../shared/page'
import { ActionKeys } from '../../components/ActionKeys'
import { takeAlikeAction } from './actions/review-actions'
import { markNone, useReview, type Alike } from './review-store'
import { Tiles } from './Tiles'
import classes from './Review.module.css'

export function AlikePanel({ alike, pages }: { readonly alike: Alike; readonly pages: ReadonlyMap<number, Page> }) {
  const marked = useReview((state) => state.marked.size)
  return (
    <section className={classes.alike} aria-label={t('review:alike.label')}>
      <Group justify="space-between" wrap="nowrap" mb={8}>
        <Text fz="sm" fw={600} role="status">
          {t('review:alike.found', { count: alike.glyphs.length, symbol: alike.was })}
        </Text>
        <Group gap={6} wrap="nowrap">
          <Button rightSection={<ActionKeys action={takeAlikeAction} />} disabled={marked === 0} onMouseDown={(event) => event.preventDefault()} onClick={takeAlikeAction.perform}>
            {t('review:alike.set', { marked, symbol: alike.symbol })}
          </Button>
          <CloseButton aria-label={t('review:alike.leave')} onClick={markNone} />
        </Group>
      </Group>
      <Tiles glyphs={alike.glyphs} pages={pages} label={t('review:tiles.label', { symbol: alike.was })} />
    </section>
  )
}
