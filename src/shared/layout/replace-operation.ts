/** Puts what a machine proposes in the place of glyphs: another way to cut a word, or what another model reads. */
import { intersectionOverUnion } from '../geometry'
import type { Glyph, Line } from '../page'
import { glyphsOf, mapGlyphs, placeGlyph } from './line-edit'
import type { LayoutContext, LayoutOperation, NewPart, Replacement } from './layout-operation'

/** A part whose box is this much like that of a glyph that it replaces is that glyph, read anew. */
const SAME_BOX_IOU = 0.6

/** A replacement that would take away what a person has said, or glyphs that are gone, is left out. */
export function replace(lines: readonly Line[], { replacements }: Extract<LayoutOperation, { kind: 'replace' }>, context: LayoutContext): Line[] {
  return replacements.reduce<Line[]>((current, replacement) => replaceOne(current, replacement, context), [...lines])
}

function replaceOne(lines: Line[], { glyphIds, parts }: Replacement, context: LayoutContext): Line[] {
  const gone = lines.flatMap(glyphsOf).filter(({ id }) => glyphIds.includes(id))
  if (gone.length < glyphIds.length || gone.some(({ setBy }) => setBy === 'person')) return lines
  const glyphs = glyphsFrom(parts, gone, context)
  if (gone.length === 0) return glyphs.reduce<Line[]>((current, glyph) => placeGlyph(current, glyph, context), lines)
  return mapGlyphs(lines, (glyph) => (glyph === gone[0] ? glyphs : gone.includes(glyph) ? [] : [glyph]))
}

/** Parts that cover a glyph keep its id, so that whatever points at it goes on doing so. */
function glyphsFrom(parts: readonly NewPart[], gone: readonly Glyph[], context: LayoutContext): Glyph[] {
  const used = new Set<number>()
  return parts.map((part): Glyph => {
    const same = gone.find(({ id, box }) => !used.has(id) && intersectionOverUnion(box, part.box) >= SAME_BOX_IOU)
    const id = same?.id ?? context.fresh('glyph')
    used.add(id)
    return { ...part, id, setBy: 'machine' }
  })
}
