/** Where the ink of a box can be cut in two. */
import type { Segment } from '../../shared/layout/layout-operation'
import type { InkPatch } from './ink-patch'

/** In pixels of the page that is worked on. */
export type CutLine = Segment

/** So many places are tried. */
const MOST_CUTS = 8
/** No part is narrower than this share of the box. */
const NARROWEST = 0.15

/** The columns with the least ink, none beside another; the thinnest first. None in a box that is too narrow. */
export function likelyCuts({ box, ink }: InkPatch): number[] {
  const profile = new Array<number>(box.width).fill(0)
  ink.forEach((value, index) => (profile[index % box.width] += value))
  const first = Math.max(1, Math.floor(box.width * NARROWEST))
  const apart = Math.max(1, Math.floor(box.width / 20))
  const columns = profile.map((_value, column) => column).slice(first, box.width - first)
  const middle = box.width / 2
  columns.sort((a, b) => profile[a] - profile[b] || Math.abs(a - middle) - Math.abs(b - middle))
  const chosen: number[] = []
  for (const column of columns) {
    if (chosen.length === MOST_CUTS) break
    if (chosen.every((other) => Math.abs(other - column) > apart)) chosen.push(column)
  }
  return chosen.map((column) => box.x + column)
}

/** The ink on the left of a line and on its right. For a level line: above it and below. */
export function splitInk(patch: InkPatch, { from, to }: CutLine): [InkPatch, InkPatch] {
  const { box, ink } = patch
  const first = new Uint8Array(ink.length)
  const second = new Uint8Array(ink.length)
  // Downwards, so that "left" is the left of the page however the line was drawn; level lines go from right to left.
  const isDown = to.y > from.y || (to.y === from.y && to.x < from.x)
  const [start, end] = isDown ? [from, to] : [to, from]
  ink.forEach((value, index) => {
    if (value === 0) return
    const x = box.x + (index % box.width) + 0.5
    const y = box.y + Math.floor(index / box.width) + 0.5
    const side = (end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x)
    if (side > 0) first[index] = 1
    else second[index] = 1
  })
  return [
    { box, ink: first },
    { box, ink: second }
  ]
}
