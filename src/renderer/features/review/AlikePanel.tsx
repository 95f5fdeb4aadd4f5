/** Correct once, fix everywhere: what probably is the same mistake, marked, taken with one key. */
import { Button, CloseButton, Group, Text } from '@mantine/core'
import type { Page } from '../../../shared/page'
import { ActionKeys } from '../../components/ActionKeys'
import { counted } from '../../components/format'
import { takeAlikeAction } from './actions/review-actions'
import { markNone, useReview, type Alike } from './review-store'
import { Tiles } from './Tiles'
import classes from './Review.module.css'

export function AlikePanel({ alike, pages }: { readonly alike: Alike; readonly pages: ReadonlyMap<number, Page> }) {
  const count = useReview((state) => state.marked.size)
  return (
    <section className={classes.alike} aria-label="Letters that look like the one corrected">
      <Group justify="space-between" wrap="nowrap" mb={8}>
        <Text fz="sm" fw={600} role="status">
          {counted(alike.glyphs.length, 'more letter')} read as {alike.was} look{alike.glyphs.length === 1 ? 's' : ''} the same
        </Text>
        <Group gap={6} wrap="nowrap">
          <Button rightSection={<ActionKeys action={takeAlikeAction} />} disabled={count === 0} onMouseDown={(event) => event.preventDefault()} onClick={takeAlikeAction.perform}>
            Set {count} to {alike.symbol}
          </Button>
          <CloseButton aria-label="Leave them as they are" onClick={markNone} />
        </Group>
      </Group>
      <Tiles glyphs={alike.glyphs} pages={pages} label={`Letters read as ${alike.was}`} />
    </section>
  )
}
