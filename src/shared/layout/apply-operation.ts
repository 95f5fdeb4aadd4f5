/** Carries out an operation on the lines of a page. Pure: what is new comes from the context. */
import type { Box } from '../geometry'
import { asItIs, listed, type Saying } from '../messages/saying'
import type { Line } from '../page'
import { findGlyph } from './line-edit'
import type { LayoutContext, LayoutOperation, ReadShape, ShapeToRead } from './layout-operation'
import { moveLine, moveToLine, toggleLineBreak, toggleWordBreak } from './order-operations'
import { replace } from './replace-operation'
import { retype } from './retype'
import { draw, merge, remove, reshape, shapesOfDraw, shapesOfMerge, shapesOfReshape, shapesOfSplit, split } from './shape-operations'

/** What has to be read of the page before the operation can be applied. */
export function shapesToRead(lines: readonly Line[], operation: LayoutOperation): ShapeToRead[] {
  switch (operation.kind) {
    case 'split':
      return shapesOfSplit(lines, operation)
    case 'merge':
      return shapesOfMerge(lines, operation)
    case 'draw':
      return shapesOfDraw(lines, operation)
    case 'reshape':
      return shapesOfReshape(lines, operation)
    default:
      return []
  }
}

/** The lines afterwards; the same lines where there was nothing to do. */
export function applyOperation(lines: readonly Line[], operation: LayoutOperation, context: LayoutContext): Line[] {
  switch (operation.kind) {
    case 'split':
      return split(lines, operation, context)
    case 'merge':
      return merge(lines, operation, context)
    case 'delete':
      return remove(lines, operation)
    case 'draw':
      return draw(lines, operation, context)
    case 'reshape':
      return reshape(lines, operation, context)
    case 'word-break':
      return toggleWordBreak(lines, operation, context)
    case 'line-break':
      return toggleLineBreak(lines, operation, context)
    case 'to-line':
      return moveToLine(lines, operation, context)
    case 'move-line':
      return moveLine(lines, operation)
    case 'retype':
      return retype(lines, operation, context)
    case 'replace':
      return replace(lines, operation, context)
  }
}

/** Shapes before anybody has read them: the boxes that can be told without the ink. */
export function guessShapes(shapes: readonly ShapeToRead[]): ReadShape[] {
  return shapes.flatMap((shape) => {
    const boxes = shape.kind === 'box' ? [shape.box] : halves(shape.box, shape.cut)
    return boxes.map((box) => ({ box, candidates: [] }))
  })
}

/** Left and right of a cut, as upright boxes. */
export function halves(box: Box, cut: Extract<ShapeToRead, { kind: 'cut' }>['cut']): [Box, Box] {
  const at = typeof cut === 'string' ? box.x + box.width / 2 : (cut.from.x + cut.to.x) / 2
  const width = Math.min(box.width - 1, Math.max(1, at - box.x))
  return [
    { ...box, width },
    { ...box, x: box.x + width, width: Math.max(1, box.width - width) }
  ]
}

/** The name of the step in the history. */
export function operationLabel(lines: readonly Line[], operation: LayoutOperation): Saying {
  const symbol = (id: number): string => findGlyph(lines, id)?.glyph.symbol ?? ''
  switch (operation.kind) {
    case 'split':
      return { key: 'history:split', values: { symbol: symbol(operation.glyphId) } }
    case 'merge':
      return { key: 'history:merge', values: { symbols: listed('common:list.and', operation.glyphIds.map(symbol).map(asItIs)) } }
    case 'delete':
      return operation.glyphIds.length === 1
        ? { key: 'history:delete', values: { symbol: symbol(operation.glyphIds[0]) } }
        : { key: 'history:deleteLetters', values: { count: operation.glyphIds.length } }
    case 'draw':
      return { key: 'history:draw' }
    case 'reshape':
      return operation.boxes.length === 1
        ? { key: 'history:moveBox', values: { symbol: symbol(operation.boxes[0].glyphId) } }
        : { key: 'history:moveBoxes', values: { count: operation.boxes.length } }
    case 'word-break':
      return { key: 'history:wordBreak', values: { symbol: symbol(operation.glyphId) } }
    case 'line-break':
      return { key: 'history:lineBreak', values: { symbol: symbol(operation.glyphId) } }
    case 'to-line':
      return { key: `history:toLine.${operation.direction}`, values: { symbols: operation.glyphIds.map(symbol).join('') } }
    case 'move-line':
      return { key: 'history:moveLine' }
    case 'retype':
      return { key: 'history:retype', values: { line: lines.findIndex(({ id }) => id === operation.lineId) + 1 } }
    case 'replace':
      return operation.label
  }
}
