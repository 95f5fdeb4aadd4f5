/** Opens a file just far enough to tell its format. */
import { open, stat, type FileHandle } from 'node:fs/promises'
import { MAX_FILE_BYTES } from '../../../shared/image-limits'
import { UserError } from '../../../shared/user-error'
import { empty, folder, notAFile, tooManyBytes, unknownFormat, unreadable } from './file-problems'
import { pageFormats } from './formats'
import { HEAD_BYTES, type PageFile, type PageFormat } from './page-format'

/** The format of a file by its bytes. Throws UserError when it is none of ours or cannot be read. */
export async function formatOf(file: PageFile): Promise<PageFormat> {
  const head = await readHead(file)
  const format = pageFormats.find((candidate) => candidate.recognises(head))
  if (format === undefined) throw unknownFormat(file, head)
  return format
}

async function readHead(file: PageFile): Promise<Uint8Array> {
  let handle: FileHandle | undefined
  try {
    // Asked before opening: opening a pipe would wait for its writer for ever.
    const stats = await stat(file.filePath)
    if (stats.isDirectory()) throw folder(file)
    if (!stats.isFile()) throw notAFile(file)
    if (stats.size === 0) throw empty(file)
    if (stats.size > MAX_FILE_BYTES) throw tooManyBytes(file, stats.size)
    handle = await open(file.filePath, 'r')
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    throw UserError.is(error) ? error : unreadable(file, error)
  } finally {
    await handle?.close()
  }
}
