/** Where `read --output` puts its files: one a page, named after its source. */
import { renameSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'
import { asItIs } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import { makeFolder } from '../store/make-folder'

export interface OutputFolder {
  /** Writes a page whole or not at all; returns the path. Throws UserError when it cannot be written. */
  write(source: string, extension: string, text: string): string
}

/** Makes the folder where it is missing. Throws UserError when it cannot be had. */
export function openOutputFolder(folder: string): OutputFolder {
  orExplain(folder, () => makeFolder(folder))
  const taken = new Set<string>()
  return {
    write: (source, extension, text) => {
      const path = join(folder, `${freeName(pageName(source), taken)}.${extension}`)
      orExplain(path, () => {
        writeFileSync(`${path}.part`, text)
        renameSync(`${path}.part`, path)
      })
      return path
    }
  }
}

/** "scans/book.pdf#page=3" is "book-3". */
function pageName(source: string): string {
  const [file, page] = source.split('#page=')
  return page === undefined ? parse(file).name : `${parse(file).name}-${page}`
}

/** Two sources of one name must not take each other's place: the second is "name (2)". */
function freeName(name: string, taken: Set<string>): string {
  // Many file systems tell no capitals from small letters.
  const isTaken = (candidate: string): boolean => taken.has(candidate.toLowerCase())
  let free = name
  for (let count = 2; isTaken(free); count += 1) free = `${name} (${count})`
  taken.add(free.toLowerCase())
  return free
}

function orExplain(path: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(asItIs(`${path} cannot be written (${reason}): choose another folder with --output.`))
  }
}
