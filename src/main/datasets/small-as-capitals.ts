/** Small letters that are written as their capitals are, only smaller: more hands for the capitals, which are rarer in writing. */
import { imageOf, PLACEMENT_NUMBERS, type Dataset } from './dataset'

/** The samples of these small letters, as their capitals; of the other small letters none; everything else as it is. */
export function smallAsCapitals(dataset: Dataset, small: string): Dataset {
  const { name, symbols, width, height, labels, testFrom, placements } = dataset
  const readAs = symbols.map((symbol) => (small.includes(symbol) ? symbol.toUpperCase() : symbol))
  const kept = [...labels.keys()].filter((index) => readAs[labels[index]] === readAs[labels[index]].toUpperCase())
  const capitals = [...new Set(readAs.filter((symbol) => symbol === symbol.toUpperCase()))]
  const pixels = new Uint8Array(kept.length * width * height)
  kept.forEach((index, at) => pixels.set(imageOf(dataset, index).data, at * width * height))
  return {
    name,
    symbols: capitals,
    width,
    height,
    pixels,
    labels: Uint8Array.from(kept, (index) => capitals.indexOf(readAs[labels[index]])),
    testFrom: kept.filter((index) => index < testFrom).length,
    placements: placements === null ? null : new Float32Array(kept.length * PLACEMENT_NUMBERS).fill(NaN)
  }
}
