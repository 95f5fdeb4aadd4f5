/** A set of characters that nobody wrote: drawn from fonts and roughed up, with samples of what is no character. */
import { NOT_A_CHARACTER } from '../../../shared/model'
import type { WorkContext } from '../../../shared/progress'
import { Random } from '../../../shared/random'
import { PLACEMENT_NUMBERS, type Dataset } from '../dataset'
import { drawSample, type Sample, type Studio } from './character-sample'
import { DatasetRejects } from './dataset-rejects'
import { FontBook } from './font-book'
import { drawFontReject } from './font-rejects'
import { createGrain } from './grain'
import { CROP_SIDE } from './ink-extraction'

export interface SynthesisOrder {
  readonly name: string
  /** Every symbol that is drawn, one after another. */
  readonly alphabet: string
  /** Share of samples in handwriting; the others are in print. */
  readonly handwritingShare: number
  readonly perClass: number
  /** Samples of NOT_A_CHARACTER; none: the set does not have that class. */
  readonly rejectCount: number
  /** The same seed gives the same set, sample by sample: each has random numbers of its own. */
  readonly seed: number
}

/** Keeps the numbers of a class's samples apart from those of the rejects. */
const STREAMS = { characters: 1, rejects: 2 } as const
/** Share of the rejects that is made of the characters of a set, where there is one; of these the placement is unknown. */
const FROM_SET_SHARE = 0.5
const UNPLACED: Sample['placement'] = [NaN, NaN, NaN]
/** Cancelling is heard this often. */
const PAUSE_EVERY_MS = 50

/** `source`: a labelled set whose training part rejects are made of too. Throws the signal's reason when cancelled. */
export async function synthesise(order: SynthesisOrder, fontsDir: string, source: Dataset | null, context: WorkContext): Promise<Dataset> {
  const { name, alphabet, perClass, rejectCount } = order
  const letters = [...alphabet]
  const symbols = rejectCount === 0 ? letters : [...letters, NOT_A_CHARACTER]
  const count = letters.length * perClass + rejectCount
  const pixels = new Uint8Array(count * CROP_SIDE * CROP_SIDE)
  const labels = new Uint8Array(count)
  const placements = new Float32Array(count * PLACEMENT_NUMBERS)
  const draw = drawer(order, fontsDir, source)
  let pausedAt = performance.now()
  for (let index = 0; index < count; index++) {
    const label = Math.min(letters.length, Math.floor(index / perClass))
    const { crop, placement } = draw(label, index)
    pixels.set(crop.data, index * crop.data.length)
    placements.set(placement, index * PLACEMENT_NUMBERS)
    labels[index] = label
    if (performance.now() - pausedAt < PAUSE_EVERY_MS) continue
    context.onProgress({ stage: { key: 'jobs:drawing', values: { symbol: symbols[label] } }, fraction: index / count })
    await new Promise(setImmediate)
    context.signal.throwIfAborted()
    pausedAt = performance.now()
  }
  return { name, symbols, width: CROP_SIDE, height: CROP_SIDE, pixels, labels, testFrom: count, placements }
}

/** The function that draws sample `index`, of class `label`; past the alphabet's end a reject. */
function drawer({ alphabet, handwritingShare, perClass, seed }: SynthesisOrder, fontsDir: string, source: Dataset | null) {
  const letters = [...alphabet]
  const studio: Studio = { book: new FontBook(fontsDir), grain: createGrain(), alphabet, handwritingShare }
  const rejects = source === null ? null : new DatasetRejects(source, letters)
  return (label: number, index: number): Sample => {
    if (label < letters.length) return drawSample(letters[label], studio, Random.of(seed, STREAMS.characters, label, index % perClass))
    const random = Random.of(seed, STREAMS.rejects, index - letters.length * perClass)
    if (rejects !== null && random.next() < FROM_SET_SHARE) return { crop: rejects.draw(random), placement: UNPLACED }
    return drawFontReject(studio, random)
  }
}
