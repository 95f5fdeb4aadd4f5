/** Ink to try things on. */
import { emptyPatch, type Patch } from '../../../../src/main/datasets/synthesis/patch'

/** `side` square, with an upright bar of full ink `thickness` wide in the middle, away from top and bottom. */
export function uprightBar(side: number, thickness: number): Patch {
  const ink = emptyPatch(side, side)
  const left = (side - thickness) / 2
  for (let y = side / 4; y < (side * 3) / 4; y++) ink.data.fill(1, y * side + left, y * side + left + thickness)
  return ink
}
