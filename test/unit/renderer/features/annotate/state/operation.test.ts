import { describe, expect, it } from 'vitest'
import { pageText } from '../../../../../../src/shared/page'
import { renamed, temporaryId, withOperations, type Operation } from '../../../../../../src/renderer/features/annotate/state/operation'
import { contentOf } from '../page-content'

const set = (glyphId: number, symbol: string): Operation => ({ kind: 'symbol', pageId: 1, glyphId, symbol })
const split: Operation = { kind: 'layout', pageId: 1, serial: 3, operation: { kind: 'split', glyphId: 2, cut: 'likely' } }
const { lines } = contentOf('ABC', 'DE')
const text = (...operations: Operation[]): string => pageText(withOperations(lines, operations, 1))

describe('withOperations', () => {
  it('lets the last letter typed win', () => {
    expect(text(set(1, 'X'), set(1, 'Y'))).toBe('YBC\nDE')
  })

  it('shows a change of shape before it is read, and takes letters for what it made', () => {
    expect(text(split)).toBe('A\uFFFD\uFFFDC\nDE')
    expect(text(split, set(2, 'R'), set(temporaryId(3, 'glyph', 0), 'N'))).toBe('ARNC\nDE')
  })

  it('leaves other pages and untouched lines alone', () => {
    expect(withOperations(lines, [{ ...split, pageId: 2 }], 1)).toBe(lines)
    expect(withOperations(lines, [split], 1)[1]).toBe(lines[1])
  })
})

describe('renamed', () => {
  it('puts ids that have become known in place of temporary ones', () => {
    const ids = new Map([[temporaryId(3, 'glyph', 0), 77]])
    expect(renamed(set(temporaryId(3, 'glyph', 0), 'N'), ids)).toEqual(set(77, 'N'))
    const merge: Operation = {
      kind: 'layout',
      pageId: 1,
      serial: 4,
      operation: { kind: 'merge', glyphIds: [2, temporaryId(3, 'glyph', 0)] }
    }
    expect(renamed(merge, ids)).toMatchObject({ operation: { glyphIds: [2, 77] } })
  })
})

describe('temporaryId', () => {
  it('differs for every row of every operation', () => {
    const ids = [1, 2].flatMap((serial) =>
      (['glyph', 'word', 'line'] as const).flatMap((table) => [0, 1].map((index) => temporaryId(serial, table, index)))
    )
    expect(new Set(ids).size).toBe(ids.length)
    expect(Math.max(...ids)).toBeLessThan(0)
  })
})
