/**
 * Mean and standard deviation of the square window around every pixel, in constant time a pixel: the sums of
 * an integral image (Viola & Jones 2001; for thresholds Shafait et al. 2008), of which only the window's band
 * of rows is kept. A whole integral image of a 16-megapixel page would take 256 MB.
 */
import type { GreyImage } from '../decode/grey-image'

/** Called for each row with that row's figures; the arrays are used again for the next row. */
export type RowVisitor = (y: number, mean: Float64Array, deviation: Float64Array) => void

/** The window reaches `radius` pixels to every side and is clipped at the page's edges. */
export function visitLocalStatistics(page: GreyImage, radius: number, visit: RowVisitor): void {
  const { width, height, data } = page
  const sums = new Float64Array(width)
  const squares = new Float64Array(width)
  const mean = new Float64Array(width)
  const deviation = new Float64Array(width)
  const changeRow = (y: number, sign: 1 | -1): void => {
    for (let x = 0, i = y * width; x < width; x += 1, i += 1) {
      const value = data[i]
      sums[x] += sign * value
      squares[x] += sign * value * value
    }
  }
  for (let y = 0; y < Math.min(radius, height); y += 1) changeRow(y, 1)
  for (let y = 0; y < height; y += 1) {
    if (y + radius < height) changeRow(y + radius, 1)
    if (y - radius - 1 >= 0) changeRow(y - radius - 1, -1)
    const rows = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1
    slideAlongRow(sums, squares, radius, rows, mean, deviation)
    visit(y, mean, deviation)
  }
}

function slideAlongRow(
  sums: Float64Array,
  squares: Float64Array,
  radius: number,
  rows: number,
  mean: Float64Array,
  deviation: Float64Array
): void {
  const width = sums.length
  let sum = 0
  let square = 0
  for (let x = 0; x < Math.min(radius, width); x += 1) {
    sum += sums[x]
    square += squares[x]
  }
  for (let x = 0; x < width; x += 1) {
    if (x + radius < width) {
      sum += sums[x + radius]
      square += squares[x + radius]
    }
    if (x - radius - 1 >= 0) {
      sum -= sums[x - radius - 1]
      square -= squares[x - radius - 1]
    }
    const count = rows * (Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1)
    const average = sum / count
    mean[x] = average
    // Whole numbers up to 2^53 are exact, so the difference is at worst a rounding error under zero.
    deviation[x] = Math.sqrt(Math.max(0, square / count - average * average))
  }
}
