/** Several sets made one. */
import { UserError } from '../../shared/user-error'
import { imageOf, MOST_SYMBOLS, PLACEMENT_NUMBERS, type Dataset } from './dataset'

/**
 * All samples of all parts, in their order, the test parts' last. The symbols are those of the first part, then what
 * later ones add; crops are padded with paper to a common size; placements are NaN where a part knows none, and null
 * when none does. Throws UserError when there would be too many symbols.
 */
export function combineDatasets(name: string, parts: readonly Dataset[]): Dataset {
  const symbols = [...new Set(parts.flatMap((part) => part.symbols))]
  if (symbols.length > MOST_SYMBOLS) {
    throw new UserError('errors:datasets.tooManySymbols', { dataset: name, found: symbols.length, most: MOST_SYMBOLS })
  }
  const width = Math.max(...parts.map((part) => part.width))
  const height = Math.max(...parts.map((part) => part.height))
  const count = parts.reduce((sum, { labels }) => sum + labels.length, 0)
  const testFrom = parts.reduce((sum, part) => sum + part.testFrom, 0)
  const placed = parts.some(({ placements }) => placements !== null)
  const whole = {
    pixels: new Uint8Array(count * width * height),
    labels: new Uint8Array(count),
    placements: placed ? new Float32Array(count * PLACEMENT_NUMBERS).fill(NaN) : null
  }
  let [training, test] = [0, testFrom]
  for (const part of parts) {
    const labelOf = part.symbols.map((symbol) => symbols.indexOf(symbol))
    for (let index = 0; index < part.labels.length; index++) {
      const at = index < part.testFrom ? training++ : test++
      whole.labels[at] = labelOf[part.labels[index]]
      pad(imageOf(part, index), whole.pixels.subarray(at * width * height, (at + 1) * width * height), width, height)
      if (part.placements === null) continue
      whole.placements?.set(part.placements.subarray(index * PLACEMENT_NUMBERS, (index + 1) * PLACEMENT_NUMBERS), at * PLACEMENT_NUMBERS)
    }
  }
  return { name, symbols, width, height, testFrom, ...whole }
}

/** Puts an image into the middle of a larger one. */
function pad(image: ReturnType<typeof imageOf>, into: Uint8Array, width: number, height: number): void {
  const [left, top] = [Math.floor((width - image.width) / 2), Math.floor((height - image.height) / 2)]
  for (let y = 0; y < image.height; y++) {
    into.set(image.data.subarray(y * image.width, (y + 1) * image.width), (top + y) * width + left)
  }
}
