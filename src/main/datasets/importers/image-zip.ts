/**
 * Images by class in a zip. Nothing is ever unpacked to the disk, so a path in it leads nowhere; sizes are
 * limited before a byte is unzipped, and yauzl holds each file to the size that it claims.
 */
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { wordsOf } from '../../../shared/messages/saying'
import { UserError } from '../../../shared/user-error'
import { classify, isImageName, isOtherFile, type ImageCollection } from './image-collection'

/** A picture of one character is smaller; a larger one is a bomb or a mistake. */
const MOST_ENTRY_BYTES = 32 * 2 ** 20
const MOST_TOTAL_BYTES = 8 * 2 ** 30

/** Throws UserError when it is no sound zip file. */
export async function openImageZip(path: string, name: string): Promise<ImageCollection> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw damaged(name, error)
  })
  try {
    const files = await listFiles(zip, name)
    const images = files.filter(({ fileName }) => isImageName(fileName))
    checkSizes(images, name)
    const entries = images.map((entry) => ({
      path: entry.fileName,
      ...classify(entry.fileName, name),
      read: () => readEntry(zip, entry, name)
    }))
    return { entries, leftOut: files.filter(({ fileName }) => isOtherFile(fileName)).length, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

const damaged = (name: string, error: unknown): UserError => new UserError('errors:zip.damaged', { file: name, detail: wordsOf(error) })

async function listFiles(zip: ZipFile, name: string): Promise<Entry[]> {
  const files: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) files.push(entry)
  } catch (error) {
    // Absolute paths and such with ".." in them are refused here, too.
    throw damaged(name, error)
  }
  return files.sort((one, other) => (one.fileName < other.fileName ? -1 : 1))
}

function checkSizes(images: readonly Entry[], name: string): void {
  let total = 0
  for (const { fileName, uncompressedSize } of images) {
    total += uncompressedSize
    if (uncompressedSize > MOST_ENTRY_BYTES) {
      throw new UserError('errors:zip.largeImage', { file: name, image: fileName, size: megabytes(uncompressedSize), most: megabytes(MOST_ENTRY_BYTES) })
    }
  }
  if (total > MOST_TOTAL_BYTES) throw new UserError('errors:zip.tooLarge', { file: name, size: megabytes(total), most: megabytes(MOST_TOTAL_BYTES) })
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`

async function readEntry(zip: ZipFile, entry: Entry, name: string): Promise<Buffer> {
  if (entry.isEncrypted()) throw new UserError('errors:zip.encrypted', { file: name })
  try {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  } catch (error) {
    throw new UserError('errors:zip.damagedImage', { file: name, image: entry.fileName, detail: wordsOf(error) })
  }
}
