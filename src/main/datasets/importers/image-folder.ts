/** Images by class in a folder. */
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { wordsOf } from '../../../shared/messages/saying'
import { UserError } from '../../../shared/user-error'
import { classify, isImageName, isOtherFile, type ImageCollection } from './image-collection'

/** Links are not followed: they could lead in circles. */
export function openImageFolder(root: string, name: string): ImageCollection {
  const files = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  const entries = files.filter(isImageName).map((path) => ({
    path,
    ...classify(path, name),
    read: async () => {
      try {
        return await readFile(join(root, path))
      } catch (error) {
        throw new UserError('errors:images.unreadable', { collection: name, file: path, detail: wordsOf(error) })
      }
    }
  }))
  return { entries, leftOut: files.filter(isOtherFile).length, close: () => {} }
}
