/**
 * Operations on a page that was turned to be read: its lines run down or up the page as it lies, or lie upside down. What is above,
 * beside or before is told in the page as it was read, so everything is turned upright first and back afterwards.
 */
import type { Box } from '../geometry'
import type { Glyph, Line, Word } from '../page'
import { turnBack, turnBox, turnedSize, type TurnedSize } from '../quarter-turn'
import type { QuarterTurns } from '../reading'
import { applyOperation, shapesToRead } from './apply-operation'
import type { LayoutContext, LayoutOperation, ReadShape, Segment, ShapeToRead } from './layout-operation'

/** How the page lies: its size, and the turns, clockwise, in which it was read. */
export interface Lying extends TurnedSize {
  readonly quarterTurns: QuarterTurns
}

/** As `applyOperation`; everything in pixels of the page as it lies. Lines that nothing happens to stay the same objects. */
export function applyLying(lines: readonly Line[], operation: LayoutOperation, context: LayoutContext, page: Lying): Line[] {
  if (page.quarterTurns === 0) return applyOperation(lines, operation, context)
  const turned = new Turned(page)
  const shapes = context.shapes.map((shape): ReadShape => ({ ...shape, box: turned.box(shape.box) }))
  const after = applyOperation(turned.lines(lines), turned.operation(operation), { fresh: (table) => context.fresh(table), shapes })
  return after.map((line) => turned.back(line))
}

/** As `shapesToRead`, in pixels of the page as it lies. */
export function shapesLying(lines: readonly Line[], operation: LayoutOperation, page: Lying): ShapeToRead[] {
  if (page.quarterTurns === 0) return shapesToRead(lines, operation)
  const turned = new Turned(page)
  return shapesToRead(turned.lines(lines), turned.operation(operation)).map((shape) => turned.shapeBack(shape))
}

/** Turns upright and back; what was not changed in between comes back as the object that it was. */
class Turned {
  private readonly origins = new Map<object, Line | Word | Glyph>()
  private readonly size: TurnedSize

  constructor(private readonly page: Lying) {
    this.size = turnedSize(page, page.quarterTurns)
  }

  box(box: Box): Box {
    return turnBox(box, this.page.quarterTurns, this.page)
  }

  lines(lines: readonly Line[]): Line[] {
    return lines.map((line) => this.from(line, { ...line, words: line.words.map((word) => this.from(word, { ...word, glyphs: word.glyphs.map((glyph) => this.glyph(glyph)) })) }))
  }

  operation(operation: LayoutOperation): LayoutOperation {
    switch (operation.kind) {
      case 'split':
        return typeof operation.cut === 'string' ? operation : { ...operation, cut: this.segment(operation.cut, (box) => this.box(box)) }
      case 'draw':
        return { ...operation, box: this.box(operation.box) }
      case 'reshape':
        return { ...operation, boxes: operation.boxes.map((each) => ({ ...each, box: this.box(each.box) })) }
      case 'replace':
        return {
          ...operation,
          replacements: operation.replacements.map((each) => ({ ...each, parts: each.parts.map((part) => ({ ...part, box: this.box(part.box) })) }))
        }
      default:
        return operation
    }
  }

  back(line: Line): Line {
    return this.origin(line) ?? { ...line, words: line.words.map((word) => this.origin(word) ?? { ...word, glyphs: word.glyphs.map((glyph) => this.glyphBack(glyph)) }) }
  }

  shapeBack(shape: ShapeToRead): ShapeToRead {
    const common = { box: this.boxBack(shape.box), line: shape.line.map((box) => this.boxBack(box)) }
    if (shape.kind === 'box') return { ...shape, ...common }
    return { ...shape, ...common, cut: typeof shape.cut === 'string' ? shape.cut : this.segment(shape.cut, (box) => this.boxBack(box)) }
  }

  private glyph(glyph: Glyph): Glyph {
    return this.from(glyph, { ...glyph, box: this.box(glyph.box) })
  }

  private glyphBack(glyph: Glyph): Glyph {
    return this.origin(glyph) ?? { ...glyph, box: this.boxBack(glyph.box) }
  }

  private boxBack(box: Box): Box {
    return turnBack(box, this.page.quarterTurns, this.size)
  }

  private segment({ from, to }: Segment, turn: (box: Box) => Box): Segment {
    const point = (at: { readonly x: number; readonly y: number }): { x: number; y: number } => {
      const { x, y } = turn({ ...at, width: 0, height: 0 })
      return { x, y }
    }
    return { from: point(from), to: point(to) }
  }

  private from<Part extends Line | Word | Glyph>(original: Part, turned: Part): Part {
    this.origins.set(turned, original)
    return turned
  }

  private origin<Part extends Line | Word | Glyph>(turned: Part): Part | undefined {
    return this.origins.get(turned) as Part | undefined
  }
}
