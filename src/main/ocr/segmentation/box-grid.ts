/** Finds things by where they are on the page: a grid of square cells, each listing what reaches into it. */
import { bottom, right, type Box } from '../../../shared/geometry'

/** Columns of the widest page, so that a row and a column make one number. */
const ROW_STEP = 2 ** 24

export class BoxGrid<Item extends { readonly box: Box }> {
  private readonly cells = new Map<number, Set<Item>>()
  private readonly items = new Set<Item>()

  constructor(private readonly cellSide: number) {}

  add(item: Item): void {
    this.items.add(item)
    for (const key of this.keys(item.box)) {
      const cell = this.cells.get(key)
      if (cell === undefined) this.cells.set(key, new Set([item]))
      else cell.add(item)
    }
  }

  remove(item: Item): void {
    this.items.delete(item)
    for (const key of this.keys(item.box)) this.cells.get(key)?.delete(item)
  }

  has(item: Item): boolean {
    return this.items.has(item)
  }

  values(): IterableIterator<Item> {
    return this.items.values()
  }

  /** All items in cells within `reach` of the box, in the order in which they were found. */
  near(box: Box, reach: number): Item[] {
    const found = new Set<Item>()
    const wide = {
      x: box.x - reach,
      y: box.y - reach,
      width: box.width + 2 * reach,
      height: box.height + 2 * reach
    }
    for (const key of this.keys(wide)) for (const item of this.cells.get(key) ?? []) found.add(item)
    return [...found]
  }

  private *keys(box: Box): Generator<number> {
    const lastColumn = Math.floor(right(box) / this.cellSide)
    const lastRow = Math.floor(bottom(box) / this.cellSide)
    const firstColumn = Math.floor(box.x / this.cellSide)
    for (let row = Math.floor(box.y / this.cellSide); row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) yield row * ROW_STEP + column
    }
  }
}
