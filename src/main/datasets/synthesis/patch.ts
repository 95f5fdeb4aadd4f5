/** A small piece of a page while it is made: one number a pixel. */

export interface Patch {
  readonly width: number
  readonly height: number
  /** width x height, row by row. */
  readonly data: Float32Array
}

export const emptyPatch = (width: number, height: number): Patch => ({ width, height, data: new Float32Array(width * height) })

export const copyOf = ({ width, height, data }: Patch): Patch => ({ width, height, data: data.slice() })

/** Sum over its pixels. */
export function massOf({ data }: Patch): number {
  let sum = 0
  for (const value of data) sum += value
  return sum
}

/** The darker of the two, pixel by pixel, into `under`. */
export function layOver(under: Patch, over: Patch, share = 1): void {
  for (let at = 0; at < under.data.length; at++) {
    const value = over.data[at] * share
    if (value > under.data[at]) under.data[at] = value
  }
}

/** `passes` times the mean with weights 1 2 1 along both axes: about a Gaussian of deviation sqrt(passes / 2). In place. */
export function blur({ width, height, data }: Patch, passes: number): void {
  for (let pass = 0; pass < passes; pass++) {
    for (let y = 0; y < height; y++) smooth(data, y * width, width, 1)
    for (let x = 0; x < width; x++) smooth(data, x, height, width)
  }
}

/** Along one row or column; its ends are repeated outwards. */
function smooth(data: Float32Array, start: number, count: number, step: number): void {
  let before = data[start]
  for (let place = 0, at = start; place < count; place++, at += step) {
    const here = data[at]
    const after = place === count - 1 ? here : data[at + step]
    data[at] = (before + 2 * here + after) / 4
    before = here
  }
}
