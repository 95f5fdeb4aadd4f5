/** A file or folder that somebody wants to import, looked at just far enough to tell its format. */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { constants, gunzipSync } from 'node:zlib'
import { wordsOf } from '../../../shared/messages/saying'
import { UserError } from '../../../shared/user-error'

export interface ImportSource {
  readonly path: string
  /** The last part of its path. */
  readonly name: string
  readonly isFolder: boolean
  /** The folder itself, or the one that the file lies in. */
  readonly folder: string
  /** Names of the files in `folder`, sorted. */
  readonly neighbours: readonly string[]
  /** Whether folders lie in `folder`. */
  readonly hasSubfolders: boolean
  /** The file's first bytes, unzipped where it is gzip; none of a folder. */
  readonly head: Uint8Array
}

const HEAD_BYTES = 4096

/** Throws UserError when there is nothing at `path`, or nothing that may be read. */
export function openSource(path: string): ImportSource {
  const name = basename(resolve(path))
  try {
    const stats = statSync(path)
    const isFolder = stats.isDirectory()
    if (!isFolder && !stats.isFile()) throw new UserError('errors:files.noFile', { file: name })
    if (!isFolder && stats.size === 0) throw new UserError('errors:files.empty', { file: name })
    const folder = isFolder ? path : dirname(path)
    const entries = readdirSync(folder, { withFileTypes: true })
    const neighbours = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)
    const hasSubfolders = neighbours.length < entries.length
    return { path, name, isFolder, folder, neighbours: neighbours.sort(), hasSubfolders, head: isFolder ? new Uint8Array() : readHead(path) }
  } catch (error) {
    if (UserError.is(error)) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UserError('errors:files.missing', { file: name })
    throw new UserError('errors:files.unreadable', { file: name, detail: wordsOf(error) })
  }
}

/** The file itself, or those files of the folder whose names match `extension`. */
export function filesOf(source: ImportSource, extension: RegExp): { readonly name: string; readonly path: string }[] {
  if (!source.isFolder) return [{ name: source.name, path: source.path }]
  return source.neighbours.filter((name) => extension.test(name)).map((name) => ({ name, path: join(source.folder, name) }))
}

/** A file's name without its extension, of which ".gz" is no part; a folder keeps its dots. */
export const nameOf = ({ name, isFolder }: Pick<ImportSource, 'name' | 'isFolder'>): string =>
  isFolder ? name : name.replace(/\.gz$/i, '').replace(/(?<=.)\.[^.]*$/, '')

function readHead(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(HEAD_BYTES)
    const head = bytes.subarray(0, readSync(file, bytes, 0, HEAD_BYTES, 0))
    if (head[0] !== 0x1f || head[1] !== 0x8b) return head
    // The rest of the archive is missing here; what can be unzipped is enough.
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) return new Uint8Array()
    throw error
  } finally {
    closeSync(file)
  }
}
