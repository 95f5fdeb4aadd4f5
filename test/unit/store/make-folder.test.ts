import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeFolder } from '../../../src/main/store/make-folder'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-folder-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

it('makes a folder with those above it, and leaves one that is there', () => {
  const deep = join(folder, 'a/b/c')
  makeFolder(deep)
  makeFolder(deep)
  expect(statSync(deep).isDirectory()).toBe(true)
})

it('throws where a file stands in the way', () => {
  const file = join(folder, 'notes')
  writeFileSync(file, '')
  expect(() => makeFolder(file)).toThrow(/EEXIST/)
  expect(() => makeFolder(join(file, 'below'))).toThrow(/ENOTDIR/)
})

it.skipIf(!existsSync('/proc/self'))('ends where the system makes no folders', () => {
  expect(() => makeFolder('/proc/glyphwright/workspace')).toThrow(/ENOENT/)
})
