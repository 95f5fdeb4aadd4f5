/** Brings images to the one form that the program knows: upright, 0 paper, 255 ink. */
import type { InkImage } from '../../../shared/glyph-normalisation'
import { imageOf, type Dataset } from '../dataset'
import type { ImportedDataset, Orientation } from './importer'

/** Characters that stand taller than wide in every hand. */
const TALL_SYMBOLS = new Set(['1', 'I', 'i', 'j', 'l', '|', '!'])
/** Fewer of them would be chance. */
const LEAST_TALL_SAMPLES = 10
/** Mean log(width / height) from which they lie. Upright they come to about -0.9 in EMNIST, with serifs to -0.3. */
const LYING = 0.2
/** Grey value from which a pixel belongs to the character. */
const INK = 128
/** So many images tell as much as all. */
const MOST_LOOKED_AT = 2000

/** The remark on a set that was. */
export const INVERTED = 'The images are dark on light; they were inverted.'

/** `imported` with its images turned and inverted where needed, and a remark for each. */
export function normaliseAppearance({ dataset, remarks }: ImportedDataset, orientation: Orientation): ImportedDataset {
  const darkOnLight = isDarkOnLight(Array.from(dataset.labels.keys(), (index) => imageOf(dataset, index)))
  const inked = darkOnLight ? { ...dataset, pixels: inverted(dataset.pixels) } : dataset
  const notes = darkOnLight ? [...remarks, INVERTED] : remarks
  if (orientation === 'transposed') {
    return { dataset: transpose(inked), remarks: [...notes, 'The images were transposed, as asked.'] }
  }
  if (orientation === 'upright' || !liesOnItsSide(inked)) return { dataset: inked, remarks: notes }
  return {
    dataset: transpose(inked),
    remarks: [...notes, 'Characters such as 1 and I lie on their side: the images are transposed, as in EMNIST, and were turned upright.']
  }
}

export const inverted = (pixels: Uint8Array): Uint8Array => pixels.map((value) => 255 - value)

/** Paper is what the edges of the images show; whether it is lighter than ink. */
export function isDarkOnLight(images: readonly InkImage[]): boolean {
  let sum = 0
  let count = 0
  const step = Math.max(1, Math.floor(images.length / MOST_LOOKED_AT))
  for (let index = 0; index < images.length; index += step) {
    const { width, height, data } = images[index]
    for (let x = 0; x < width; x++) sum += data[x] + data[(height - 1) * width + x]
    for (let y = 0; y < height; y++) sum += data[y * width] + data[(y + 1) * width - 1]
    count += 2 * (width + height)
  }
  return sum / count >= INK
}

/** EMNIST's files are transposed, MNIST's are not: a 1 or an I tells. False where no such symbol is there. */
function liesOnItsSide(dataset: Dataset): boolean {
  const tall = dataset.symbols.map((symbol) => TALL_SYMBOLS.has(symbol))
  let sum = 0
  let count = 0
  for (let index = 0; index < dataset.labels.length && count < MOST_LOOKED_AT; index++) {
    if (!tall[dataset.labels[index]]) continue
    const ratio = logAspect(imageOf(dataset, index))
    if (ratio === null) continue
    sum += ratio
    count++
  }
  return count >= LEAST_TALL_SAMPLES && sum / count > LYING
}

/** log(width / height) of the inked box; null without ink. */
function logAspect({ width, height, data }: InkImage): number | null {
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let at = 0; at < data.length; at++) {
    if (data[at] < INK) continue
    const x = at % width
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, Math.floor(at / width))
    bottom = Math.floor(at / width)
  }
  return right < 0 ? null : Math.log((right - left + 1) / (bottom - top + 1))
}

function transpose(dataset: Dataset): Dataset {
  const { width, height, labels } = dataset
  const pixels = new Uint8Array(dataset.pixels.length)
  for (let index = 0; index < labels.length; index++) {
    const { data } = imageOf(dataset, index)
    const start = index * width * height
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) pixels[start + x * height + y] = data[y * width + x]
  }
  return { ...dataset, width: height, height: width, pixels }
}
