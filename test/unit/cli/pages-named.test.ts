import { describe, expect, it } from 'vitest'
import { pagesNamed } from '../../../src/main/cli/pages-named'
import type { Page } from '../../../src/shared/page'

const page = (id: number, name: string, sha256: string, frameIndex = 0, frameCount = 1): Page => ({
  id, name, sha256, frameIndex, frameCount, width: 10, height: 10, importedAt: '', status: 'read', glyphCount: 0, doubtfulCount: 0, correctedCount: 0, hasProposal: false, problem: null
})
const pages = [page(1, 'a.png', 'a'), page(2, 'book.pdf, page 1', 'b', 0, 2), page(3, 'book.pdf, page 2', 'b', 1, 2), page(4, 'a.png', 'c'), page(5, '3', 'd'), page(6, '77', 'e'), page(7, 'x, page 1', 'f')]
const idsOf = (...names: string[]) => pagesNamed(pages, names, 'ws').map(({ id }) => id)

describe('pages', () => {
  it('are named by id, by name, or by their file', () => {
    expect(idsOf('4')).toEqual([4])
    expect(idsOf('book.pdf, page 2')).toEqual([3])
    expect(idsOf('book.pdf')).toEqual([2, 3])
    expect(idsOf('77')).toEqual([6])
  })

  it('are meant once, however often they are named; an id goes before a name', () => {
    expect(idsOf('book.pdf', '2', '3')).toEqual([2, 3])
  })

  it('are refused where none or several files are meant', () => {
    expect(() => idsOf('1', 'gone.png')).toThrow('There is no page "gone.png" in ws: list them with "pages".')
    expect(() => idsOf('x')).toThrow('There is no page "x"')
    expect(() => idsOf('01')).toThrow('There is no page "01"')
    expect(() => idsOf('a.png')).toThrow('Pages of several files are called "a.png" in ws: name them by their ids, 1, 4.')
  })
})
