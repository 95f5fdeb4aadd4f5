/** Real samples as training would distort them, made by the very code that training uses. */
import { join } from 'node:path'
import { Random } from '../../../shared/random'
import type { DatasetSummary } from '../../../shared/dataset'
import type { Augmentation } from '../../datasets/augmentation'
import { readIdx } from '../../datasets/idx'
import { readGlyphs } from '../../datasets/read-glyphs'
import { plainSamples, SampleMaker } from '../../training/sample-maker'
import type { Samples } from '../../training/samples'

/** More rows than this are not looked at. */
const MOST_SYMBOLS = 40
/** Of each symbol. */
export const VARIANTS = 7

export interface AugmentationPreview {
  readonly symbols: readonly string[]
  /** Row by row: the sample as it is, then VARIANTS distorted ones; 32 x 32 bytes each, base64. */
  readonly glyphs: string
}

/** One sample of each symbol, drawn by `seed`. */
export async function previewAugmentation(datasetDir: string, { name, symbols }: DatasetSummary, augmentation: Augmentation, seed: number): Promise<AugmentationPreview> {
  const random = new Random(seed)
  const { data: labels } = readIdx(join(datasetDir, 'labels.idx'))
  const places = symbols.map((): number[] => [])
  labels.forEach((label, index) => places[label].push(index))
  const shown = [...places.keys()].filter((label) => places[label].length > 0).slice(0, MOST_SYMBOLS)
  const indices = shown.map((label) => places[label][random.below(places[label].length)])
  const images = await readGlyphs(datasetDir, indices)
  const few = { name, symbols: shown.map((label) => symbols[label]), ...images, labels: Uint8Array.from(shown.keys()), testFrom: shown.length, placements: null }
  const all = Int32Array.from(shown.keys())
  const distorted = new SampleMaker(few, all, { samplesPerClass: VARIANTS, augmentation, seed }).make(0, 0, shown.length * VARIANTS)
  return { symbols: few.symbols, glyphs: inRows(plainSamples(few, all), distorted).toString('base64') }
}

/** The maker gives its samples in the order of an epoch; here each row is one symbol. */
function inRows(plain: Samples, distorted: Samples): Buffer {
  const inputs = plain.x.length / plain.labels.length
  const rowLength = (VARIANTS + 1) * inputs
  const bytes = Buffer.alloc(plain.labels.length * rowLength)
  const filled = new Array<number>(plain.labels.length).fill(0)
  const put = ({ x, labels }: Samples): void =>
    labels.forEach((row, place) => {
      const start = row * rowLength + filled[row]++ * inputs
      for (let pixel = 0; pixel < inputs; pixel++) bytes[start + pixel] = Math.round(x[place * inputs + pixel] * 255)
    })
  put(plain)
  put(distorted)
  return bytes
}
