/** Glyphs as tiles: a click marks one, a drag marks all that it passes. */
import { useMemo, useRef, type PointerEvent } from 'react'
import { t } from '../../../shared/messages/messages'
import { isDoubtful, type Page } from '../../../shared/page'
import type { ReviewGlyph } from '../../../shared/review'
import { probability } from '../../components/format'
import { GlyphImage } from './GlyphImage'
import { markAll, toggleMark, useReview } from './review-store'
import classes from './Review.module.css'

const TILE = 56

interface TilesProps {
  readonly glyphs: readonly ReviewGlyph[]
  readonly pages: ReadonlyMap<number, Page>
  readonly label: string
}

export function Tiles({ glyphs, pages, label }: TilesProps) {
  const { marked, tile } = useReview()
  const words = useMemo(() => glyphs.map((glyph) => wordsFor(glyph, pages.get(glyph.pageId)?.name ?? '')), [glyphs, pages])
  const drag = useRef<{ readonly first: number; readonly before: ReadonlySet<number>; hasMoved: boolean } | null>(null)

  const indexAt = (event: PointerEvent): number | null => {
    const found = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-tile]')
    return found ? Number(found.dataset.tile) : null
  }
  const down = (event: PointerEvent): void => {
    const first = indexAt(event)
    if (first === null || event.button !== 0) return
    // The field that takes letters keeps the focus.
    event.preventDefault()
    drag.current = { first, before: marked, hasMoved: false }
    useReview.setState({ tile: first })
  }
  const move = (event: PointerEvent): void => {
    const at = indexAt(event)
    if (drag.current === null || at === null || (at === drag.current.first && !drag.current.hasMoved)) return
    drag.current.hasMoved = true
    const [from, to] = [Math.min(drag.current.first, at), Math.max(drag.current.first, at)]
    markAll([...drag.current.before, ...glyphs.slice(from, to + 1).map(({ id }) => id)])
  }
  const up = (): void => {
    if (drag.current !== null && !drag.current.hasMoved) toggleMark(glyphs[drag.current.first].id)
    drag.current = null
  }

  return (
    <div className={classes.tiles} role="listbox" aria-multiselectable aria-label={label} onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerLeave={() => (drag.current = null)}>
      {glyphs.map((glyph, index) => {
        const page = pages.get(glyph.pageId)
        return (
          <span
            key={glyph.id}
            data-tile={index}
            className={classes.tile}
            role="option"
            aria-selected={marked.has(glyph.id)}
            aria-label={words[index].name}
            data-current={index === tile || undefined}
            data-doubtful={isDoubtful(glyph) || undefined}
            data-person={glyph.setBy === 'person' || undefined}
            title={words[index].title}
          >
            {page !== undefined && <GlyphImage page={page} box={glyph.box} width={TILE} height={TILE} around={0.12} />}
          </span>
        )
      })}
    </div>
  )
}

function wordsFor(glyph: ReviewGlyph, page: string): { readonly name: string; readonly title: string } {
  const { symbol } = glyph
  if (glyph.setBy === 'person') return { name: t('review:tiles.nameByPerson', { symbol }), title: t('review:tiles.titleByPerson', { page }) }
  const sure = probability(glyph.confidence)
  return { name: t('review:tiles.name', { symbol, probability: sure }), title: t('review:tiles.title', { page, probability: sure }) }
}
