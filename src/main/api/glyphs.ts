/** Glyphs: what a person says they are. */
import { z } from 'zod'
import { pageScope } from '../../shared/edit'
import { notFound, procedure, router } from './trpc'

/** One written character as people count them: "é" may be two code points. */
const symbolSchema = z
  .string()
  .refine((text) => [...new Intl.Segmenter().segment(text)].length === 1 && text.trim() !== '', {
    message: 'must be one character that can be seen'
  })

export const glyphsRouter = router({
  /** Sets a glyph's symbol, as a person. Setting the symbol that it has confirms it. */
  setSymbol: procedure
    .input(z.object({ glyphId: z.int().positive(), symbol: symbolSchema }))
    .mutation(({ ctx, input }) => {
      const found = ctx.workspace.readings.glyph(input.glyphId)
      if (found === undefined) throw notFound(`There is no glyph ${input.glyphId}: its page may have been read again.`)
      const { glyph, pageId } = found
      const before = { symbol: glyph.symbol, setBy: glyph.setBy }
      const after = { symbol: input.symbol, setBy: 'person' as const }
      if (before.symbol !== after.symbol || before.setBy !== after.setBy) {
        const label = before.symbol === after.symbol ? `Confirm ${after.symbol}` : `${before.symbol} to ${after.symbol}`
        ctx.workspace.edits.perform(pageScope(pageId), label, [{ kind: 'glyph-symbol', glyphId: glyph.id, before, after }])
        ctx.events.emit({ type: 'pages-changed', pageIds: [pageId] })
      }
    })
})
