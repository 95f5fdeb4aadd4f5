import { describe, expect, it } from 'vitest'
import type { Page } from '../../../../../src/shared/page'
import { sortPages } from '../../../../../src/renderer/features/library/sort-pages'

const page = (id: number, name: string, importedAt: string, doubtfulCount: number): Page => ({
  id,
  name,
  importedAt,
  doubtfulCount,
  sha256: '',
  frameIndex: 0,
  frameCount: 1,
  width: 1,
  height: 1,
  status: 'read',
  glyphCount: 0,
  correctedCount: 0,
  hasProposal: false,
  problem: null
})
const pages = [
  page(1, 'scan page 10', '2026-01-02T00:00:00Z', 0),
  page(2, 'Scan page 2', '2026-01-03T00:00:00Z', 7),
  page(3, 'album', '2026-01-01T00:00:00Z', 7)
]
const ids = (sorted: readonly Page[]): number[] => sorted.map(({ id }) => id)

describe('sortPages', () => {
  it('puts the newest first', () => expect(ids(sortPages(pages, 'date'))).toEqual([2, 1, 3]))
  it('counts numbers in names and ignores case', () =>
    expect(ids(sortPages(pages, 'name'))).toEqual([3, 2, 1]))
  it('puts what needs most decisions first, then by name', () =>
    expect(ids(sortPages(pages, 'doubtful'))).toEqual([3, 2, 1]))
  it('leaves the given list as it is', () => {
    sortPages(pages, 'name')
    expect(ids(pages)).toEqual([1, 2, 3])
  })
})
