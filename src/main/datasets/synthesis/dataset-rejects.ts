/** Wrong joins and cuts of a set's own characters: what cutting pages of those hands wrongly would give. */
import type { InkImage } from '../../../shared/glyph-normalisation'
import { NOT_A_CHARACTER } from '../../../shared/model'
import type { Random } from '../../../shared/random'
import { bilinear } from '../../../shared/sampling'
import { imageOf, type Dataset } from '../dataset'
import { pick } from './context-line'
import { boundsOf, fitInk } from './ink-extraction'
import { drawCut, halfShare, isBar, isNoCharacter, safeHalves, type Half } from './no-character'

const TRIPLE_SHARE = 0.1
/** Height of the letters while they are joined, in pixels, and how much one hand's letters differ in it. */
const HEIGHT = 32
const HEIGHT_SPREAD = 0.12
/** Between letters, as shares of HEIGHT: touching as often as not. */
const GAP = [-0.08, 0.2] as const
/** Narrower than this share of its height, a letter may be a part of the next one unless it stands apart. */
const NARROW = 0.35
const NARROW_GAP = 0.1
const KEPT = [0.2, 0.75] as const
/** Ink of a crop. */
const INK = 90
const MOST_ATTEMPTS = 200

export class DatasetRejects {
  private readonly indices: ReadonlyMap<string, readonly number[]>
  private readonly symbols: readonly string[]
  private readonly halves: readonly Half[]

  /** Only the training part of the set is used. `alphabet`: of the network that is to refuse them. */
  constructor(
    private readonly dataset: Dataset,
    alphabet: readonly string[]
  ) {
    const indices = new Map<string, number[]>(dataset.symbols.map((symbol) => [symbol, []]))
    dataset.labels.subarray(0, dataset.testFrom).forEach((label, index) => indices.get(dataset.symbols[label])?.push(index))
    this.indices = indices
    this.symbols = dataset.symbols.filter((symbol) => (indices.get(symbol)?.length ?? 0) > 0)
    this.halves = safeHalves(this.symbols, alphabet, true)
  }

  draw(random: Random): InkImage {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const crop = random.next() < halfShare(this.halves) ? this.tryHalf(random) : this.tryJoin(random)
      if (crop !== null) return crop
    }
    throw new Error(`No sample of ${NOT_A_CHARACTER} came of ${this.dataset.name} in ${MOST_ATTEMPTS} attempts.`)
  }

  private image(symbol: string, random: Random): InkImage {
    return imageOf(this.dataset, pick(this.indices.get(symbol) ?? [], random))
  }

  private tryJoin(random: Random): InkImage | null {
    const count = random.next() < TRIPLE_SHARE ? 3 : 2
    const symbols = Array.from({ length: count }, () => pick(this.symbols, random))
    if (!isNoCharacter(symbols)) return null
    const letters = symbols.map((symbol) => scaled(this.image(symbol, random), HEIGHT * (1 + random.spread(HEIGHT_SPREAD))))
    if (letters.some((letter) => letter === null)) return null
    return fitInk(sideBySide(letters as InkImage[], random))
  }

  private tryHalf(random: Random): InkImage | null {
    const { symbol, side } = pick(this.halves, random)
    const image = this.image(symbol, random)
    const bounds = boundsOf(image)
    if (bounds === null) return null
    const cut = bounds.left + drawCut(side, random) * (bounds.right - bounds.left)
    const data = image.data.map((value, at) => ((at % image.width) + 0.5 < cut === (side === 'left') ? value : 0))
    const kept = sumOf(data) / sumOf(image.data)
    if (kept < KEPT[0] || kept > KEPT[1] || isBar({ ...image, data }, INK)) return null
    return fitInk({ ...image, data })
  }
}

const sumOf = (data: Uint8Array): number => data.reduce((sum, value) => sum + value, 0)

/** Its ink, cut tight, `height` pixels high (or as wide where it is flat); null where there is none. */
function scaled(image: InkImage, height: number): InkImage | null {
  const bounds = boundsOf(image)
  if (bounds === null) return null
  const scale = Math.max(bounds.bottom - bounds.top, (bounds.right - bounds.left) / 1.5) / height
  const [columns, rows] = [Math.ceil((bounds.right - bounds.left) / scale), Math.ceil((bounds.bottom - bounds.top) / scale)]
  const data = new Uint8Array(columns * rows)
  for (let y = 0, at = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, at++) {
      data[at] = bilinear(image.data, image.width, image.height, bounds.left + (x + 0.5) * scale - 0.5, bounds.top + (y + 0.5) * scale - 0.5)
    }
  }
  return { width: columns, height: rows, data }
}

/** On one baseline, more or less. */
function sideBySide(letters: readonly InkImage[], random: Random): InkImage {
  const isTouching = random.next() < 0.5
  const lefts: number[] = []
  let x = 0
  letters.forEach(({ width, height }, place) => {
    const isNarrow = width < NARROW * height || (letters[place + 1]?.width ?? Infinity) < NARROW * HEIGHT
    const [least, most] = [isNarrow ? NARROW_GAP : isTouching ? GAP[0] : 0, isTouching && !isNarrow ? 0.02 : GAP[1]]
    lefts.push(x)
    x += width + Math.round((least + random.next() * (most - least)) * HEIGHT)
  })
  const drops = letters.map(() => random.below(3))
  const width = Math.max(...letters.map((letter, place) => lefts[place] + letter.width))
  const height = Math.max(...letters.map((letter) => letter.height)) + 2
  const data = new Uint8Array(width * height)
  letters.forEach((letter, place) => {
    for (let at = 0; at < letter.data.length; at++) {
      const to = (height - letter.height - drops[place] + Math.floor(at / letter.width)) * width + lefts[place] + (at % letter.width)
      data[to] = Math.max(data[to], letter.data[at])
    }
  })
  return { width, height, data }
}
