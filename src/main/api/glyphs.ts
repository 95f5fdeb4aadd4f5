/** Glyphs: what a person says they are. */
import { z } from 'zod'
import { pageScope, type Change } from '../../shared/edit'
import { rule } from '../../shared/input-problem'
import type { Saying } from '../../shared/messages/saying'
import { sayingSchema } from '../../shared/messages/saying-schema'
import type { GlyphOnPage } from '../store/reading-repository'
import { notFound, procedure, router } from './trpc'

/** One written character as people count them: "é" may be two code points. */
export const symbolSchema = z
  .string()
  .refine((text) => [...new Intl.Segmenter().segment(text)].length === 1 && text.trim() !== '', rule('errors:input.oneCharacter'))

export const glyphsRouter = router({
  /** Sets a glyph's symbol, as a person. Setting the symbol that it has confirms it. */
  setSymbol: procedure
    .input(z.object({ glyphId: z.int().positive(), symbol: symbolSchema }))
    .mutation(({ ctx, input }) => {
      const found = ctx.workspace.readings.glyph(input.glyphId)
      if (found === undefined) throw notFound('errors:workspace.noGlyph', { glyph: input.glyphId })
      const change = symbolChange(found, input.symbol)
      if (change === null) return
      const { glyph, pageId } = found
      ctx.workspace.edits.perform(pageScope(pageId), labelOf([change]), [change])
      ctx.events.emit({ type: 'symbol-set', pageId, glyphId: glyph.id, symbol: input.symbol })
    }),

  /**
   * Sets many glyphs, on any pages, as one step; each may get a symbol of its own. Glyphs that are gone are left out.
   * Resolves to how many were set.
   */
  setSymbols: procedure
    .input(
      z.object({
        glyphs: z.array(z.object({ glyphId: z.int().positive(), symbol: symbolSchema })).min(1).max(20_000),
        /** Names the step where it is more than setting letters: "Replace O by 0". */
        label: sayingSchema.optional()
      })
    )
    .mutation(({ ctx, input }) => {
      const symbols = new Map(input.glyphs.map(({ glyphId, symbol }) => [glyphId, symbol]))
      const found = ctx.workspace.readings.glyphs([...symbols.keys()])
      const set = found.flatMap((place) => {
        const change = symbolChange(place, symbols.get(place.glyph.id) ?? place.glyph.symbol)
        return change === null ? [] : [{ change, pageId: place.pageId }]
      })
      if (set.length === 0) return 0
      const pageIds = [...new Set(set.map(({ pageId }) => pageId))]
      const label = input.label ?? labelOf(set.map(({ change }) => change))
      ctx.workspace.edits.perform('workspace', label, set.map(({ change }) => change), pageIds)
      ctx.events.emit({ type: 'pages-changed', pageIds })
      return set.length
    })
})

type SymbolChange = Extract<Change, { kind: 'glyph-symbol' }>

/** Null where a person had said just that. */
function symbolChange({ glyph }: GlyphOnPage, symbol: string): SymbolChange | null {
  if (glyph.symbol === symbol && glyph.setBy === 'person') return null
  return {
    kind: 'glyph-symbol',
    glyphId: glyph.id,
    before: { symbol: glyph.symbol, setBy: glyph.setBy },
    after: { symbol, setBy: 'person' }
  }
}

function labelOf(changes: readonly SymbolChange[]): Saying {
  const [{ before, after }] = changes
  if (changes.length === 1 && before.symbol === after.symbol) return { key: 'history:confirm', values: { symbol: after.symbol } }
  if (changes.length === 1) return { key: 'history:change', values: { from: before.symbol, to: after.symbol } }
  const isOne = changes.every((change) => change.after.symbol === after.symbol)
  const count = changes.length
  return isOne ? { key: 'history:changeLetters', values: { count, symbol: after.symbol } } : { key: 'history:setLetters', values: { count } }
}
