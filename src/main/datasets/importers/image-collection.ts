/** Image files by class, in a folder or in a zip: what the importer sees of either. */
import { basename, extname } from 'node:path'
import { UserError } from '../../../shared/user-error'
import { CLASS_NAME_FORMS, symbolOfClassName } from './class-names'
import { splitOf, type Split } from './parts'

export interface ImageEntry {
  /** Way from the collection's root, with slashes, for messages and for sorting. */
  readonly path: string
  readonly symbol: string
  readonly split: Split | null
  /** The file's bytes. Throws UserError when they cannot be had. */
  readonly read: () => Promise<Buffer>
}

export interface ImageCollection {
  readonly entries: readonly ImageEntry[]
  /** Files that are no images. */
  readonly leftOut: number
  readonly close: () => void
}

const IMAGE_EXTENSIONS = new Set(['.png', '.jpg', '.jpeg', '.webp', '.tif', '.tiff'])
/** What systems leave behind in folders and archives. */
const isLitter = (path: string): boolean => /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(path)

export const isImageName = (path: string): boolean => !isLitter(path) && IMAGE_EXTENSIONS.has(extname(path).toLowerCase())
export const isOtherFile = (path: string): boolean => !isLitter(path) && !isImageName(path)

/**
 * The folder that an image lies in names its symbol; a folder above it may name the part, as in "train/A/1.png".
 * `collectionName` is for messages. Throws UserError for a folder that names no symbol.
 */
export function classify(path: string, collectionName: string): { readonly symbol: string; readonly split: Split | null } {
  const folders = path.split('/').slice(0, -1)
  const className = folders.pop()
  if (className === undefined) {
    throw new UserError('errors:images.outsideOfFolders', { collection: collectionName, file: basename(path), forms: CLASS_NAME_FORMS })
  }
  const symbol = symbolOfClassName(className)
  if (symbol === null) throw new UserError('errors:images.noSymbol', { collection: collectionName, file: path, folder: className, forms: CLASS_NAME_FORMS })
  return { symbol, split: folders.map(splitOf).find((split) => split !== null) ?? null }
}
