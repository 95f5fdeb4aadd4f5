/** A folder, or a zip, of images by class: `A/1.png`, or `train/A/1.png` and `test/A/1.png`. */
import type { InkImage } from '../../../shared/glyph-normalisation'
import type { WorkContext } from '../../../shared/progress'
import { UserError } from '../../../shared/user-error'
import { INVERTED, inverted, isDarkOnLight } from './appearance'
import { byCodePoint } from './class-names'
import { decodeAll, onSquares, type GreyCharacter } from './image-decoding'
import { openImageFolder } from './image-folder'
import type { ImageCollection, ImageEntry } from './image-collection'
import { openImageZip } from './image-zip'
import { nameOf, type ImportSource } from './import-source'
import type { DatasetImporter, ImportedDataset, ImportOptions } from './importer'
import { joinParts, type Part } from './parts'

export const imageFolderImporter: DatasetImporter = {
  id: 'image-folder',
  label: { key: 'errors:datasets.formats.folder' },
  recognises: ({ isFolder }) => isFolder,
  import: async (source, options, context) => importImages(openImageFolder(source.path, source.name), source, options, context)
}

export const imageZipImporter: DatasetImporter = {
  id: 'image-zip',
  label: { key: 'errors:datasets.formats.zip' },
  recognises: ({ isFolder, head, name }) => !isFolder && ((head[0] === 0x50 && head[1] === 0x4b) || /\.zip$/i.test(name)),
  import: async (source, options, context) => importImages(await openImageZip(source.path, source.name), source, options, context)
}

async function importImages(
  collection: ImageCollection,
  source: ImportSource,
  options: ImportOptions,
  context: WorkContext
): Promise<ImportedDataset> {
  try {
    const { entries } = collection
    if (entries.length === 0) throw noImages(source)
    const images = await decodeAll(entries, source.name, context)
    const darkOnLight = isDarkOnLight(images)
    const ink = darkOnLight ? images.map((image) => ({ ...image, data: inverted(image.data) })) : images
    const side = Math.max(...new Set(images.flatMap(({ width, height }) => [width, height])))
    const symbols = [...new Set(entries.map(({ symbol }) => symbol))].sort(byCodePoint)
    const { dataset, remarks } = joinParts(options.name ?? nameOf(source), symbols, partsOf(entries, ink, symbols, side))
    return {
      dataset,
      remarks: [...sizeRemarks(images, side), ...(darkOnLight ? [INVERTED] : []), ...leftOutRemarks(collection.leftOut), ...remarks]
    }
  } finally {
    collection.close()
  }
}

const noImages = ({ name, isFolder }: ImportSource): UserError =>
  new UserError(isFolder ? 'errors:images.none' : 'errors:images.noneInZip', { source: name })

function partsOf(entries: readonly ImageEntry[], images: readonly InkImage[], symbols: readonly string[], side: number): Part[] {
  const indexOf = new Map(symbols.map((symbol, index) => [symbol, index]))
  return [...new Set(entries.map(({ split }) => split))].map((split) => {
    const members = [...entries.keys()].filter((index) => entries[index].split === split)
    return {
      source: split ?? 'the set',
      split,
      width: side,
      height: side,
      pixels: onSquares(members.map((index) => images[index]), side),
      labels: Uint8Array.from(members, (index) => indexOf.get(entries[index].symbol) ?? 0)
    }
  })
}

function sizeRemarks(images: readonly GreyCharacter[], side: number): string[] {
  if (images.every(({ width, height }) => width === side && height === side)) return [`Every image is ${side} x ${side}.`]
  return [`The images differ in size: each was centred on a square of ${side} x ${side}, larger ones shrunk to fit.`]
}

const leftOutRemarks = (count: number): string[] => (count === 0 ? [] : [`Left out, being no images: ${count} ${count === 1 ? 'file' : 'files'}.`])
