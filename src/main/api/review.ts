/** Looking over all pages at once: doubtful glyphs, all glyphs of a symbol, glyphs like one that was corrected. */
import { z } from 'zod'
import { findText, searchPattern, type TextMatch, type TextSearch } from '../../shared/find-text'
import { alikeTo, type Looked } from '../../shared/likeness'
import type { Glyph } from '../../shared/page'
import { UserError } from '../../shared/user-error'
import { symbolSchema } from './glyphs'
import { notFound, procedure, router } from './trpc'

/** More than anybody looks over in one sitting; what is decided makes room for others. */
const QUEUE_LENGTH = 300
const SHEET_LENGTH = 3_000
const MOST_MATCHES = 1_000
const MOST_ALIKE = 200

export const reviewRouter = router({
  queue: procedure.query(({ ctx }) => ctx.workspace.review.doubtful(QUEUE_LENGTH)),

  symbols: procedure.query(({ ctx }) => ctx.workspace.review.symbols()),

  sheet: procedure
    .input(z.object({ symbol: symbolSchema }))
    .query(({ ctx, input }) => ctx.workspace.review.readAs(input.symbol, SHEET_LENGTH)),

  /** What stands on pages and which model read each: it says what a typed letter means there. */
  symbolsOn: procedure
    .input(z.object({ pageIds: z.array(z.int().positive()).min(1).max(SHEET_LENGTH) }))
    .query(({ ctx, input }) => ctx.workspace.review.symbolsOn(input.pageIds)),

  /** Finds text on all pages; `replacement` shows what would stand there. Nothing is changed. */
  find: procedure
    .input(
      z.object({
        search: z.object({ text: z.string().min(1).max(200), isRegularExpression: z.boolean(), matchCase: z.boolean() }),
        replacement: z.string().max(200)
      })
    )
    .query(({ ctx, input }) => {
      const pattern = patternOf(input.search)
      const matches: (TextMatch & { readonly pageId: number })[] = []
      for (const { id, status } of ctx.workspace.pages.list()) {
        if (status === 'unread') continue
        const { lines } = ctx.workspace.readings.ofPage(id) ?? { lines: [] }
        for (const match of findText(lines, pattern, input.replacement)) matches.push({ ...match, pageId: id })
        if (matches.length >= MOST_MATCHES) break
      }
      return matches.slice(0, MOST_MATCHES)
    }),

  /** How many glyphs are probably still wrong. */
  estimate: procedure.query(({ ctx }) => ctx.workspace.review.estimate()),

  /**
   * Machine glyphs that still stand as the corrected glyph did and look like it, the likest first; preselected are those that
   * are probably the same mistake.
   */
  alike: procedure.input(z.object({ glyphId: z.int().positive(), was: symbolSchema })).query(({ ctx, input }) => {
    const { readings, review } = ctx.workspace
    const found = readings.glyph(input.glyphId)
    if (found === undefined) throw notFound('errors:workspace.noGlyph', { glyph: input.glyphId })
    const others = review.machineReadAs(input.was, SHEET_LENGTH).filter(({ id }) => id !== input.glyphId)
    const looks = readings.looks([input.glyphId, ...others.map(({ id }) => id)])
    const looked = ({ id, confidence, candidates }: Glyph): Looked => ({ look: looks.get(id) ?? null, confidence, candidates })
    return others
      .flatMap((glyph) => {
        const alike = alikeTo(looked(found.glyph), looked(glyph), found.glyph.symbol)
        return alike === null ? [] : [{ glyph, ...alike }]
      })
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST_ALIKE)
  })
})

function patternOf(search: TextSearch): RegExp {
  try {
    return searchPattern(search)
  } catch {
    throw new UserError('errors:review.noPattern', { text: search.text })
  }
}
