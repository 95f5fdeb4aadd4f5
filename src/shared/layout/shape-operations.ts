/** Operations on the boxes of glyphs. What a new shape is, its reading says, unless a person had said it. */
import { enclosing, type Box } from '../geometry'
import { UNREAD_SYMBOL, type Glyph, type Line } from '../page'
import { findGlyph, glyphsOf, mapGlyphs, placeGlyph } from './line-edit'
import type { LayoutContext, LayoutOperation, ReadShape, ShapeToRead } from './layout-operation'

type Of<Kind extends LayoutOperation['kind']> = Extract<LayoutOperation, { kind: Kind }>

/** The boxes of a glyph's line without those in `except`. */
function restOfLine(lines: readonly Line[], glyphId: number, except: readonly number[]): Box[] {
  const found = findGlyph(lines, glyphId)
  return found === undefined ? [] : glyphsOf(found.line).flatMap(({ id, box }) => (except.includes(id) ? [] : [box]))
}

export function shapesOfSplit(lines: readonly Line[], { glyphId, cut }: Of<'split'>): ShapeToRead[] {
  const found = findGlyph(lines, glyphId)
  if (found === undefined) return []
  return [{ kind: 'cut', box: found.glyph.box, cut, line: restOfLine(lines, glyphId, [glyphId]) }]
}

/** The left part stays the glyph that it was, with the symbol a person gave it; the right part is new. */
export function split(lines: readonly Line[], { glyphId }: Of<'split'>, context: LayoutContext): Line[] {
  const [left, second] = context.shapes
  if (second === undefined) return [...lines]
  return mapGlyphs(lines, (glyph) =>
    glyph.id === glyphId ? [reread(glyph, left), newGlyph(context.fresh('glyph'), second)] : [glyph]
  )
}

export function shapesOfMerge(lines: readonly Line[], { glyphIds }: Of<'merge'>): ShapeToRead[] {
  const boxes = glyphIds.flatMap((id) => findGlyph(lines, id)?.glyph.box ?? [])
  if (boxes.length < 2) return []
  return [{ kind: 'box', box: enclosing(boxes), fit: false, line: restOfLine(lines, glyphIds[0], glyphIds) }]
}

/** The first in reading order takes up the others. */
export function merge(lines: readonly Line[], { glyphIds }: Of<'merge'>, context: LayoutContext): Line[] {
  const [shape] = context.shapes
  const parts = lines.flatMap(glyphsOf).filter(({ id }) => glyphIds.includes(id))
  if (shape === undefined || parts.length < 2) return [...lines]
  const said = [...new Set(parts.filter(({ setBy }) => setBy === 'person').map(({ symbol }) => symbol))]
  const [first] = parts
  const whole = reread({ ...first, setBy: 'machine' }, shape)
  const merged: Glyph = said.length === 1 ? { ...whole, symbol: said[0], setBy: 'person' } : whole
  return mapGlyphs(lines, (glyph) => (glyph.id === first.id ? [merged] : parts.includes(glyph) ? [] : [glyph]))
}

export const remove = (lines: readonly Line[], { glyphIds }: Of<'delete'>): Line[] =>
  mapGlyphs(lines, (glyph) => (glyphIds.includes(glyph.id) ? [] : [glyph]))

export function shapesOfDraw(lines: readonly Line[], { box }: Of<'draw'>): ShapeToRead[] {
  const level = lines.map(glyphsOf).find((glyphs) => {
    const whole = enclosing(glyphs.map((glyph) => glyph.box))
    return box.y + box.height / 2 > whole.y && box.y + box.height / 2 < whole.y + whole.height
  })
  return [{ kind: 'box', box, fit: true, line: (level ?? []).map((glyph) => glyph.box) }]
}

export function draw(lines: readonly Line[], _operation: Of<'draw'>, context: LayoutContext): Line[] {
  const [shape] = context.shapes
  return shape === undefined ? [...lines] : placeGlyph(lines, newGlyph(context.fresh('glyph'), shape), context)
}

export function shapesOfReshape(lines: readonly Line[], { boxes }: Of<'reshape'>): ShapeToRead[] {
  const ids = boxes.map(({ glyphId }) => glyphId)
  return boxes.map(({ glyphId, box }) => ({ kind: 'box', box, fit: false, line: restOfLine(lines, glyphId, ids) }))
}

/** Boxes keep their place in the text, wherever they are moved. */
export function reshape(lines: readonly Line[], { boxes }: Of<'reshape'>, context: LayoutContext): Line[] {
  const shapes = new Map(boxes.map(({ glyphId }, index) => [glyphId, context.shapes[index]]))
  return mapGlyphs(lines, (glyph) => {
    const shape = shapes.get(glyph.id)
    return [shape === undefined ? glyph : reread(glyph, shape)]
  })
}

function reread(glyph: Glyph, { box, candidates }: ReadShape): Glyph {
  const read = { ...glyph, box, candidates, confidence: candidates[0]?.probability ?? 0 }
  return glyph.setBy === 'person' ? read : { ...read, symbol: candidates[0]?.symbol ?? UNREAD_SYMBOL }
}

const newGlyph = (id: number, shape: ReadShape): Glyph =>
  reread({ id, box: shape.box, symbol: UNREAD_SYMBOL, setBy: 'machine', confidence: 0, candidates: [] }, shape)
