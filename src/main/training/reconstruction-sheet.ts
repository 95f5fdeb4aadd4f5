/** A picture of what an autoencoder does: samples in columns; rows the sample, the network's copy, PCA's copy. */
import sharp from 'sharp'
import { GLYPH_SIDE } from '../../shared/model'

const COLUMNS = 24
const GAP = 2
const SCALE = 2
const PIXELS = GLYPH_SIDE * GLYPH_SIDE

/** `rows`: each at least COLUMNS glyphs [count, 1024] with ink as 1, or fewer. Writes a PNG. */
export async function drawReconstructions(path: string, rows: readonly Float32Array[]): Promise<void> {
  const columns = Math.min(COLUMNS, ...rows.map((row) => row.length / PIXELS))
  const cell = GLYPH_SIDE + GAP
  const [width, height] = [columns * cell + GAP, rows.length * cell + GAP]
  const data = new Uint8Array(width * height).fill(200)
  rows.forEach((row, rowIndex) => {
    for (let column = 0; column < columns; column++) {
      for (let pixel = 0; pixel < PIXELS; pixel++) {
        const x = column * cell + GAP + (pixel % GLYPH_SIDE)
        const y = rowIndex * cell + GAP + Math.floor(pixel / GLYPH_SIDE)
        data[y * width + x] = 255 - Math.round(Math.min(1, Math.max(0, row[column * PIXELS + pixel])) * 255)
      }
    }
  })
  await sharp(data, { raw: { width, height, channels: 1 } })
    .resize(width * SCALE, height * SCALE, { kernel: 'nearest' })
    .png()
    .toFile(path)
}
