/**
 * IDX files as MNIST and EMNIST publish them: `*images*` with `*labels*` beside it, for training and test, and
 * `*-mapping.txt`. http://yann.lecun.com/exdb/mnist/, https://www.nist.gov/itl/products-and-services/emnist-dataset
 */
import { basename, join, resolve } from 'node:path'
import { UserError } from '../../../shared/user-error'
import { readIdx } from '../idx'
import { normaliseAppearance } from './appearance'
import { nameOf, type ImportSource } from './import-source'
import type { DatasetImporter } from './importer'
import { findMapping, meaningRemarks, readMapping, usualMeaning, type LabelMeaning } from './label-symbols'
import { joinParts, splitOf, type Part, type Split } from './parts'

/** An images file with its labels file, and what their names say. */
interface Pair {
  /** What stands before "images", without the part's name: "emnist-letters". */
  readonly set: string
  /** The same with the part's name: "emnist-letters-train". */
  readonly title: string
  readonly split: Split | null
  readonly images: string
  /** As `images`, or the whole path of a file that lies elsewhere. */
  readonly labels: string
}

type RawPart = Part & { readonly labelsFile: string }

export const idxImporter: DatasetImporter = {
  id: 'idx',
  label: { key: 'errors:datasets.formats.idx' },

  recognises: ({ isFolder, neighbours, head, name }) =>
    isFolder
      ? neighbours.some((file) => isImages(file) && (labelsBeside(file, neighbours) !== undefined || isNamedIdx(file)))
      : startsAsIdx(head) || isNamedIdx(name),

  import: async (source, options, context) => {
    const pairs = pairsOf(source, options.labels)
    const parts: RawPart[] = []
    for (const [index, pair] of pairs.entries()) {
      context.signal.throwIfAborted()
      context.onProgress({ stage: { key: 'jobs:reading', values: { name: pair.images } }, fraction: index / pairs.length })
      parts.push(readPair(source.folder, pair))
    }
    const { set, title } = pairs[0]
    const meaning = meaningOf(options.mapping ?? findMapping(source.folder, source.neighbours, set), set, parts)
    const name = options.name ?? (source.isFolder ? source.name : set || title || nameOf(source))
    const { dataset, remarks } = joinParts(name, meaning.symbols, parts.map((part) => relabel(part, meaning)))
    return normaliseAppearance({ dataset, remarks: [...meaningRemarks(meaning), ...remarks] }, options.orientation)
  }
}

/** Two zero bytes, a type, a rank. */
const startsAsIdx = (head: Uint8Array): boolean =>
  head.length >= 4 && head[0] === 0 && head[1] === 0 && head[2] >= 0x08 && head[2] <= 0x0e && head[3] >= 1 && head[3] <= 4

/** A damaged file is still told by its name. */
const isNamedIdx = (name: string): boolean => /(ubyte|\.idx)(\.gz)?$/i.test(name)

const isImages = (name: string): boolean => /images/i.test(name) && !/\.(png|jpe?g|webp|tiff?|zip|csv|mat)$/i.test(name)

/** Equal for an images file and its labels file, zipped or not: "train-*-idx-ubyte". */
const pairKey = (name: string): string =>
  name.toLowerCase().replace(/\.gz$/, '').replace(/images|labels/, '*').replace(/idx\d/, 'idx')

const labelsBeside = (images: string, names: readonly string[]): string | undefined =>
  names.find((name) => /labels/i.test(name) && pairKey(name) === pairKey(images))

function pairOf(images: string, names: readonly string[]): Pair {
  const labels = labelsBeside(images, names)
  if (labels === undefined) {
    const wanted = images.replace(/images/i, 'labels').replace(/idx3/i, 'idx1')
    throw new UserError('errors:idx.noLabels', { file: images, wanted })
  }
  return namedPair(images, labels)
}

/** What the name of an images file says; all of it where there is no "images" in it. */
function namedPair(images: string, labels: string): Pair {
  const before = /images/i.test(images) ? images.split(/images/i)[0] : nameOf({ name: images, isFolder: false })
  const title = before.replace(/[-_.]+$/, '')
  const set = title.replace(/(^|[-_.])(train|training|test|testing|t10k|valid|validation)$/i, '')
  return { set, title, split: splitOf(before), images, labels }
}

function pairsOf(source: ImportSource, labels: string | undefined): Pair[] {
  if (labels === undefined) return source.isFolder ? pairsOfFolder(source) : pairsOfFile(source)
  if (source.isFolder) throw new UserError('errors:idx.labelsOfFolder', { folder: source.name })
  return [namedPair(source.name, labels)]
}

function pairsOfFolder({ name, neighbours }: ImportSource): Pair[] {
  const seen = new Set<string>()
  const pairs = neighbours
    .filter(isImages)
    // A file that was unzipped beside its archive counts once.
    .filter((images) => !seen.has(pairKey(images)) && seen.add(pairKey(images)))
    .map((images) => pairOf(images, neighbours))
  const sets = [...new Set(pairs.map(({ set }) => set))]
  if (sets.length > 1) {
    throw new UserError('errors:idx.manySets', { folder: name, found: sets.length, sets: sets.join(', '), example: pairs[0].images })
  }
  return pairs
}

/** A file's own pair; the training images bring the other parts of their set along. */
function pairsOfFile({ name, neighbours }: ImportSource): Pair[] {
  const images = neighbours.find((other) => isImages(other) && pairKey(other) === pairKey(name))
  if (!isImages(name) && images === undefined) {
    throw new UserError('errors:idx.noName', { file: name })
  }
  const own = pairOf(isImages(name) ? name : (images as string), neighbours)
  if (own.split !== 'train') return [own]
  const others = neighbours
    .filter((other) => isImages(other) && pairKey(other) !== pairKey(own.images) && labelsBeside(other, neighbours) !== undefined)
    .map((other) => pairOf(other, neighbours))
    .filter(({ set, split }) => set === own.set && split !== null)
  return [own, ...others]
}

function readPair(folder: string, { split, images, labels }: Pair): RawPart {
  const imagesFile = readIdx(join(folder, images))
  const labelsFile = readIdx(resolve(folder, labels))
  if (imagesFile.dims.length !== 3) {
    throw new UserError('errors:idx.notImages', { file: images, count: imagesFile.dims.length })
  }
  const labelsName = basename(labels)
  if (labelsFile.dims.length !== 1) throw new UserError('errors:idx.notLabels', { file: labelsName, found: labelsFile.dims.length })
  const [count, height, width] = imagesFile.dims
  if (count !== labelsFile.dims[0]) {
    throw new UserError('errors:idx.otherCount', { images, count, labels: labelsName, labelCount: labelsFile.dims[0] })
  }
  return { source: images, labelsFile: labelsName, split, width, height, pixels: imagesFile.data, labels: labelsFile.data }
}

function meaningOf(mapping: string | null, set: string, parts: readonly RawPart[]): LabelMeaning {
  if (mapping !== null) return readMapping(mapping)
  const labels = new Set(parts.flatMap((part) => [...new Set(part.labels)]))
  return usualMeaning(labels, parts[0].labelsFile, `${set === '' ? 'NAME' : set}-mapping.txt`)
}

/** The file's labels become indices into the symbols. */
function relabel(part: RawPart, { indexOf, source }: LabelMeaning): Part {
  const labels = part.labels.map((label, index) => {
    const symbol = indexOf.get(label)
    if (symbol !== undefined) return symbol
    throw new UserError('errors:idx.notMapped', { file: part.labelsFile, image: index + 1, label, mapping: source })
  })
  return { ...part, labels }
}
