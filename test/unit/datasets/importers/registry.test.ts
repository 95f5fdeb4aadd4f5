import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importFrom } from './made-files'
import { scratchFolder } from './scratch-folder'

const { root, write } = scratchFolder()

describe('a source', () => {
  it('that is not there, is empty, or is of no format is named', async () => {
    await expect(importFrom(join(root, 'gone'))).rejects.toThrow(/gone is not there: check the path/)
    await expect(importFrom(write('void.csv', ''))).rejects.toThrow(/void.csv is empty/)
    await expect(importFrom(write('letter.doc', 'Dear aunt,'))).rejects.toThrow(
      /letter.doc holds no labelled characters that can be read: choose one of MATLAB .*; IDX files .*; CSV .*; a zip/
    )
  })

  it('that has its labels within takes none from elsewhere', async () => {
    await expect(importFrom(write('letters.csv', '1,0\n'), { labels: '/elsewhere' })).rejects.toThrow(/letters.csv is read as CSV .*name them with IDX files only/)
  })

  it('is called as asked, or after its file, whatever dots it has', async () => {
    const path = write('my.letters.csv', '1,0\n')
    expect((await importFrom(path)).dataset.name).toBe('my.letters')
    expect((await importFrom(path, { name: 'Mine' })).dataset.name).toBe('Mine')
  })
})
