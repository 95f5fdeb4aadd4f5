import { expect, it } from 'vitest'
import { judgedTable } from '../../../src/main/cli/judged-table'

const page = (pageId: number, name: string, characters: number) => ({ pageId, name, characters, confirmedAt: '', isOutdated: false })

it('gives the share of wrong characters of each page and model, and of all', () => {
  const models = [
    { modelId: 'good', name: 'Good', scores: [{ pageId: 1, errors: 0, characters: 50 }, { pageId: 2, errors: 3, characters: 150 }] },
    { modelId: 'half', name: 'Half', scores: [{ pageId: 2, errors: 150, characters: 150 }] },
    { modelId: 'none', name: 'None', scores: [] }
  ]
  expect(judgedTable({ pages: [page(1, 'a.png', 50), page(2, 'letter.png', 150)], models })).toBe(`%           characters  good   half  none
a.png               50   0.0    n/a   n/a
letter.png         150   2.0  100.0   n/a
all                200   1.5  100.0   n/a`)
})
