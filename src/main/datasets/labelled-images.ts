/** Labelled characters: a folder of IDX files with the symbols that the labels stand for. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../shared/user-error'
import { readIdx } from './idx'

export interface LabelledImages {
  readonly width: number
  readonly height: number
  /** count x height x width grey values: 0 paper, 255 ink. */
  readonly pixels: Uint8Array
  /** Indices into `symbols`. */
  readonly labels: Uint8Array
}

export interface CharacterSet {
  readonly symbols: readonly string[]
  readonly train: LabelledImages
  readonly test: LabelledImages
  /** SHA-256 over the files' bytes, in order of their names. */
  readonly sha256: string
}

/** Reads `*-train-images*`, `*-train-labels*`, `*-test-*` and `*-mapping.txt` (index and code point a line). */
export function readCharacterSet(folder: string): CharacterSet {
  if (!existsSync(folder)) throw new UserError(`There is no folder ${folder}: name the folder of the IDX files with --data.`)
  const names = readdirSync(folder).sort()
  const find = (part: string): string => {
    const name = names.find((candidate) => candidate.includes(part))
    if (name === undefined) throw new UserError(`${folder} has no file named *${part}*: it should hold IDX files for training and test, and a mapping.`)
    return join(folder, name)
  }
  const symbols = readMapping(find('-mapping.txt'))
  const hash = createHash('sha256')
  for (const name of names) hash.update(readFileSync(join(folder, name)))
  return {
    symbols,
    train: readPair(find('-train-images'), find('-train-labels'), symbols.length),
    test: readPair(find('-test-images'), find('-test-labels'), symbols.length),
    sha256: hash.digest('hex')
  }
}

/** Throws UserError when images and labels do not belong together. */
export function readPair(imagesPath: string, labelsPath: string, classes: number): LabelledImages {
  const images = readIdx(imagesPath)
  const labels = readIdx(labelsPath)
  if (images.dims.length !== 3 || labels.dims.length !== 1) {
    throw new UserError(`${imagesPath} should have three axes (samples, rows, columns) and ${labelsPath} one; they have ${images.dims.length} and ${labels.dims.length}.`)
  }
  if (images.dims[0] !== labels.dims[0]) {
    throw new UserError(`${imagesPath} has ${images.dims[0]} images but ${labelsPath} has ${labels.dims[0]} labels: they do not belong together.`)
  }
  const stray = labels.data.find((label) => label >= classes)
  if (stray !== undefined) throw new UserError(`${labelsPath} holds the label ${stray}, but the mapping names only ${classes} classes.`)
  return { width: images.dims[2], height: images.dims[1], pixels: images.data, labels: labels.data }
}

function readMapping(path: string): string[] {
  const symbols: string[] = []
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const [index, codePoint] = line.trim().split(/\s+/).map(Number)
    if (!Number.isInteger(index) || !Number.isInteger(codePoint)) throw new UserError(`${path} has the line "${line}"; each should hold an index and a code point.`)
    symbols[index] = String.fromCodePoint(codePoint)
  }
  return symbols
}
