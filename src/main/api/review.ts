/** Looking over all pages at once: doubtful glyphs, all glyphs of a symbol, glyphs like one that was corrected. */
import { z } from 'zod'
import { ALIKE, likeness } from '../../shared/likeness'
import { symbolSchema } from './glyphs'
import { notFound, procedure, router } from './trpc'

/** More than anybody looks over in one sitting; what is decided makes room for others. */
const QUEUE_LENGTH = 300
const SHEET_LENGTH = 3_000

export const reviewRouter = router({
  queue: procedure.query(({ ctx }) => ctx.workspace.review.doubtful(QUEUE_LENGTH)),

  symbols: procedure.query(({ ctx }) => ctx.workspace.review.symbols()),

  sheet: procedure
    .input(z.object({ symbol: symbolSchema }))
    .query(({ ctx, input }) => ctx.workspace.review.readAs(input.symbol, SHEET_LENGTH)),

  /** How many glyphs are probably still wrong. */
  estimate: procedure.query(({ ctx }) => ctx.workspace.review.estimate()),

  /**
   * Machine glyphs that still stand as the corrected glyph did and are so like it that they are probably the same
   * mistake, the likest first.
   */
  alike: procedure.input(z.object({ glyphId: z.int().positive(), was: symbolSchema })).query(({ ctx, input }) => {
    const { readings, review } = ctx.workspace
    const found = readings.glyph(input.glyphId)
    if (found === undefined) throw notFound(`There is no glyph ${input.glyphId}: its page may have been read again.`)
    return review
      .machineReadAs(input.was, SHEET_LENGTH)
      .map((glyph) => ({ glyph, likeness: likeness(found.glyph, glyph) }))
      .filter((each) => each.likeness >= ALIKE && each.glyph.id !== input.glyphId)
      .sort((a, b) => b.likeness - a.likeness)
  })
})
