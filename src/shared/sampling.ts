/** Values between the pixels of an image. */

/** Bilinear interpolation at (x, y), pixel centres at whole numbers; outside the image everything is 0. */
export function bilinear(data: Uint8Array | Float32Array, width: number, height: number, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  if (left < -1 || top < -1 || left >= width || top >= height) return 0
  const upperLeft = valueAt(data, width, height, left, top)
  const lowerLeft = valueAt(data, width, height, left, top + 1)
  const upper = upperLeft + (valueAt(data, width, height, left + 1, top) - upperLeft) * (x - left)
  const lower = lowerLeft + (valueAt(data, width, height, left + 1, top + 1) - lowerLeft) * (x - left)
  return upper + (lower - upper) * (y - top)
}

function valueAt(data: Uint8Array | Float32Array, width: number, height: number, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 0 : data[y * width + x]
}
