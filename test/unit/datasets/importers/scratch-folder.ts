/** A temporary folder for one test file, emptied before each test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach } from 'vitest'

export function scratchFolder() {
  const root = mkdtempSync(join(tmpdir(), 'glyphwright-import-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  beforeEach(() => {
    rmSync(root, { recursive: true, force: true })
    mkdirSync(root)
  })
  return {
    root,
    /** Writes a file, making the folders on its way. Returns its path. */
    write: (name: string, bytes: Uint8Array | string): string => {
      const path = join(root, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, bytes)
      return path
    }
  }
}
