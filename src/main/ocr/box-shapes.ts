/** The ink in boxes of a page as glyph shapes: what segmentation would have handed on had it found just these boxes. */
import { enclosing, type Box } from '../../shared/geometry'
import { inkWithin } from './ink-patch'
import type { InkedPage } from './recognition/glyph-crops'
import { findConnectedComponents, type Component, type Runs } from './segmentation/connected-components'
import type { GlyphShape } from './segmentation/glyph-boxes'

export interface BoxShapes {
  readonly runs: Runs
  /** In the order of the boxes; a box without ink is a shape without components. */
  readonly shapes: readonly GlyphShape[]
}

/** `boxes`: pixels of the images, within them. */
export function shapesIn(images: InkedPage, boxes: readonly Box[]): BoxShapes {
  const rows: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const shapes = boxes.map((box): GlyphShape => {
    const { ink } = inkWithin(images, box)
    const found = findConnectedComponents({ width: box.width, height: box.height, data: ink })
    const first = rows.length
    found.runs.rows.forEach((row, run) => {
      rows.push(row + box.y)
      starts.push(found.runs.starts[run] + box.x)
      ends.push(found.runs.ends[run] + box.x)
    })
    const components = found.components.map((component) => moved(component, box, first))
    return { box: components.length === 0 ? box : enclosing(components.map((component) => component.box)), components }
  })
  return { runs: { rows: Int32Array.from(rows), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }, shapes }
}

const moved = ({ box, area, runs }: Component, by: Box, firstRun: number): Component => ({
  box: { ...box, x: box.x + by.x, y: box.y + by.y },
  area,
  runs: runs.map((run) => run + firstRun)
})
