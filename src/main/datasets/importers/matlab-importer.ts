/**
 * MATLAB files in the layout of NIST36 and NIST26: `<part>_data`, a row an image, and `<part>_labels`, one-hot, the
 * parts being train, valid and test, in one file or several. A row is a square image in column order; ink is 0,
 * paper 1. Interpolation has left values somewhat outside of that.
 */
import { readFileSync } from 'node:fs'
import { wordsOf } from '../../../shared/messages/saying'
import { UserError } from '../../../shared/user-error'
import { normaliseAppearance } from './appearance'
import { filesOf, nameOf } from './import-source'
import type { DatasetImporter } from './importer'
import { symbolsOfClasses } from './label-symbols'
import { readMatlabFile, type MatlabArray } from './matlab-file'
import { joinParts, splitOf, type Part } from './parts'

type ClassifiedPart = Part & { readonly classCount: number }

/** Values above this are no shares of paper: they are 0 to 255. */
const HIGHEST_SHARE = 2

export const matlabImporter: DatasetImporter = {
  id: 'matlab',
  label: { key: 'errors:datasets.formats.matlab' },

  recognises: ({ isFolder, neighbours, name, head }) =>
    isFolder ? neighbours.some(isMatlab) : isMatlab(name) || Buffer.from(head.subarray(0, 6)).toString('latin1') === 'MATLAB',

  import: async (source, options, context) => {
    const files = filesOf(source, /\.mat$/i)
    const parts: ClassifiedPart[] = []
    for (const [index, file] of files.entries()) {
      context.signal.throwIfAborted()
      context.onProgress({ stage: { key: 'jobs:reading', values: { name: file.name } }, fraction: index / files.length })
      parts.push(...partsOfFile(readBytes(file.path, file.name), file.name))
    }
    const [{ classCount, source: first }] = parts
    const other = parts.find((part) => part.classCount !== classCount)
    if (other !== undefined) {
      throw new UserError('errors:matlab.otherClasses', { first, classes: classCount, other: other.source, otherClasses: other.classCount })
    }
    const symbols = symbolsOfClasses(classCount)
    const remarks = [`The ${classCount} classes were taken for ${symbols.join(' ')}, in this order.`]
    const joined = joinParts(options.name ?? nameOf(source), symbols, parts)
    return normaliseAppearance({ dataset: joined.dataset, remarks: [...remarks, ...joined.remarks] }, 'upright')
  }
}

const isMatlab = (name: string): boolean => /\.mat$/i.test(name)

function readBytes(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new UserError('errors:files.unreadable', { file: name, detail: wordsOf(error) })
  }
}

function partsOfFile(bytes: Uint8Array, fileName: string): ClassifiedPart[] {
  const arrays = readMatlabFile(bytes, fileName)
  const images = arrays.filter(({ name }) => /_data$/i.test(name))
  if (images.length === 0) {
    if (arrays.length === 0) throw new UserError('errors:matlab.noArrays', { file: fileName })
    throw new UserError('errors:matlab.otherArrays', { file: fileName, arrays: arrays.map(({ name }) => name).join(', ') })
  }
  return images.map((data) => {
    const wanted = data.name.replace(/_data$/i, '_labels')
    const labels = arrays.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
    if (labels === undefined) throw new UserError('errors:matlab.noLabels', { file: fileName, data: data.name, labels: wanted })
    return partOf(data, labels, fileName)
  })
}

function partOf(data: MatlabArray, labels: MatlabArray, fileName: string): ClassifiedPart {
  const [count, pixelCount] = data.dims
  const side = Math.round(Math.sqrt(pixelCount))
  if (data.dims.length !== 2 || side * side !== pixelCount) {
    throw new UserError('errors:matlab.noSquare', { file: fileName, array: data.name, extents: data.dims.join(' x ') })
  }
  if (labels.dims.length !== 2 || labels.dims[0] !== count || labels.dims[1] < 2) {
    throw new UserError('errors:matlab.noOneHot', { file: fileName, array: labels.name, extents: labels.dims.join(' x '), rows: count })
  }
  return {
    source: fileName,
    split: splitOf(data.name),
    width: side,
    height: side,
    pixels: toPixels(data, side, fileName),
    labels: fromOneHot(labels, fileName),
    classCount: labels.dims[1]
  }
}

/** (row i, column j) of the matrix is pixel (x = j / side, y = j mod side) of image i. */
function toPixels({ name, dims, data }: MatlabArray, side: number, fileName: string): Uint8Array {
  const [count, pixelCount] = dims
  const scale = highestOf(data) > HIGHEST_SHARE ? 1 : 255
  const pixels = new Uint8Array(count * pixelCount)
  for (let column = 0; column < pixelCount; column++) {
    const within = (column % side) * side + Math.floor(column / side)
    for (let row = 0; row < count; row++) {
      const value = data[column * count + row]
      if (!Number.isFinite(value)) throw new UserError('errors:matlab.noNumber', { file: fileName, value: String(value), array: name, row: row + 1, column: column + 1 })
      pixels[row * pixelCount + within] = Math.round(Math.min(255, Math.max(0, value * scale)))
    }
  }
  return pixels
}

function highestOf(values: ArrayLike<number>): number {
  let highest = -Infinity
  for (let index = 0; index < values.length; index++) if (values[index] > highest) highest = values[index]
  return highest
}

function fromOneHot({ name, dims, data }: MatlabArray, fileName: string): Uint8Array {
  const [count, classCount] = dims
  return Uint8Array.from({ length: count }, (_, row) => {
    let label = -1
    for (let column = 0; column < classCount; column++) {
      const value = data[column * count + row]
      if (value === 0) continue
      if (value !== 1 || label !== -1) label = classCount
      else label = column
    }
    if (label < 0 || label === classCount) throw new UserError('errors:matlab.noSingleOne', { file: fileName, row: row + 1, array: name })
    return label
  })
}
