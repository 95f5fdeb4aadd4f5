/** A picture of a dataset: a row a symbol, its first samples beside it, dark on light as on paper. */
import sharp from 'sharp'
import { imageOf, type Dataset } from './dataset'

/** Samples of each symbol that are shown. */
export const SHEET_SAMPLES = 20
/** Small images are shown larger, by whole pixels, until they have about this side. */
const SAMPLE_SIDE = 32
const GAP = 2
/** Room for the symbol at the left, in pixels. */
const TITLE_WIDTH = 40
const PAPER = 255

/** PNG bytes. */
export async function contactSheet(dataset: Dataset, samples = SHEET_SAMPLES): Promise<Buffer> {
  const scale = Math.max(1, Math.round(SAMPLE_SIDE / Math.max(dataset.width, dataset.height)))
  const cell = { width: dataset.width * scale + GAP, height: dataset.height * scale + GAP }
  const width = TITLE_WIDTH + samples * cell.width
  const height = dataset.symbols.length * cell.height
  const sheet = new Uint8Array(width * height).fill(PAPER)
  samplesOfEach(dataset, samples).forEach((indices, row) => {
    indices.forEach((index, column) => {
      const left = TITLE_WIDTH + column * cell.width
      draw(sheet, width, { left, top: row * cell.height + GAP / 2 }, imageOf(dataset, index), scale)
    })
  })
  const titles = await drawTitles(dataset.symbols, cell.height)
  for (let y = 0; y < height; y++) sheet.set(titles.subarray(y * TITLE_WIDTH, (y + 1) * TITLE_WIDTH), y * width)
  return sharp(sheet, { raw: { width, height, channels: 1 } }).png().toBuffer()
}

/** Indices of the samples of each symbol, evenly spread over the set. */
function samplesOfEach({ symbols, labels }: Dataset, most: number): number[][] {
  const all = symbols.map((): number[] => [])
  labels.forEach((label, index) => all[label].push(index))
  return all.map((indices) => {
    const count = Math.min(most, indices.length)
    return Array.from({ length: count }, (_, at) => indices[Math.floor((at * indices.length) / count)])
  })
}

function draw(
  sheet: Uint8Array,
  sheetWidth: number,
  { left, top }: { left: number; top: number },
  { width, height, data }: ReturnType<typeof imageOf>,
  scale: number
): void {
  for (let y = 0; y < height * scale; y++) {
    const source = Math.floor(y / scale) * width
    const start = (top + y) * sheetWidth + left
    for (let x = 0; x < width * scale; x++) sheet[start + x] = PAPER - data[source + Math.floor(x / scale)]
  }
}

/** Grey values of TITLE_WIDTH x rows, in whatever font the system has. */
function drawTitles(symbols: readonly string[], rowHeight: number): Promise<Buffer> {
  const texts = symbols.map((symbol, row) => {
    const escaped = symbol.replace(/[<>&]/g, (character) => `&#${character.codePointAt(0)};`)
    return `<text x="${TITLE_WIDTH / 2}" y="${(row + 0.7) * rowHeight}">${escaped}</text>`
  })
  const size = `width="${TITLE_WIDTH}" height="${symbols.length * rowHeight}"`
  const style = 'font-family="sans-serif" font-size="18" text-anchor="middle"'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><g ${style}>${texts.join('')}</g></svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).greyscale().raw().toBuffer()
}
