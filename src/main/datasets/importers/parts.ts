/** The parts of a set (training, validation, test), told by their files' names and joined into one Dataset. */
import { UserError } from '../../../shared/user-error'
import { MOST_SYMBOLS, type Dataset } from '../dataset'

export type Split = 'train' | 'valid' | 'test'

export interface Part {
  /** The file that it comes from, for messages. */
  readonly source: string
  /** Null: the file does not say. */
  readonly split: Split | null
  readonly width: number
  readonly height: number
  /** count x height x width grey values. */
  readonly pixels: Uint8Array
  /** Indices into the set's symbols. */
  readonly labels: Uint8Array
}

const splitWords: Readonly<Record<string, Split>> = {
  train: 'train',
  training: 'train',
  valid: 'valid',
  validation: 'valid',
  val: 'valid',
  test: 'test',
  testing: 'test',
  t10k: 'test'
}

/** What a name says of its part: "t10k-images-idx3-ubyte" is of the test part. */
export function splitOf(name: string): Split | null {
  const words = name.toLowerCase().split(/[^a-z0-9]+/)
  const word = words.find((candidate) => Object.hasOwn(splitWords, candidate))
  return word === undefined ? null : splitWords[word]
}

/**
 * The set's own test part is 'test', or 'valid' where there is no 'test'; all else is for training. What
 * stands alone is no test part, whatever it is called. Throws UserError when the parts do not fit together.
 */
export function joinParts(name: string, symbols: readonly string[], parts: readonly Part[]): { dataset: Dataset; remarks: string[] } {
  checkFit(name, symbols, parts)
  const held = (['test', 'valid'] as const).find((split) => parts.some((part) => part.split === split))
  const isTest = (part: Part): boolean => part.split === held && parts.some((other) => other.split !== held)
  const training = parts.filter((part) => !isTest(part))
  const test = parts.filter(isTest)
  const ordered = [...training, ...test]
  const { width, height } = ordered[0]
  const dataset = {
    name,
    symbols,
    width,
    height,
    pixels: concat(ordered.map(({ pixels }) => pixels)),
    labels: concat(ordered.map(({ labels }) => labels)),
    testFrom: training.reduce((count, { labels }) => count + labels.length, 0),
    placements: null
  }
  const joined = held === 'test' && test.length > 0 && training.some(({ split }) => split === 'valid')
  return { dataset, remarks: joined ? ['The validation part was joined to the training part; the test part stays apart.'] : [] }
}

function checkFit(name: string, symbols: readonly string[], parts: readonly Part[]): void {
  const [first] = parts
  if (parts.every(({ pixels }) => pixels.length === 0)) throw new UserError('errors:datasets.noImages', { dataset: name })
  if (symbols.length > MOST_SYMBOLS) {
    throw new UserError('errors:datasets.tooManyClasses', { dataset: name, found: symbols.length, most: MOST_SYMBOLS })
  }
  const other = parts.find(({ width, height }) => width !== first.width || height !== first.height)
  if (other === undefined) return
  const sizeOf = ({ width, height }: Part): string => `${width} x ${height}`
  throw new UserError('errors:datasets.otherSizes', { first: first.source, firstSize: sizeOf(first), other: other.source, otherSize: sizeOf(other) })
}

function concat(arrays: readonly Uint8Array[]): Uint8Array {
  if (arrays.length === 1) return arrays[0]
  const whole = new Uint8Array(arrays.reduce((length, array) => length + array.length, 0))
  let at = 0
  for (const array of arrays) {
    whole.set(array, at)
    at += array.length
  }
  return whole
}
