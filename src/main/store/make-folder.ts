/**
 * Makes a folder and those above it, one after another: Node's own recursive `mkdir` never returns where the
 * system refuses with "no such file" below a folder that is there, as in /proc.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Does nothing where there is one. Throws what the file system throws. */
export function makeFolder(path: string): void {
  const parent = dirname(path)
  if (!existsSync(parent) && parent !== path) makeFolder(parent)
  try {
    mkdirSync(path)
  } catch (error) {
    if (!isFolder(path)) throw error
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
