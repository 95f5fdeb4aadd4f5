import { expect, it } from 'vitest'
import { alignedRows, differencesText } from '../../../src/main/cli/difference-text'
import type { Cause, Cell } from '../../../src/main/ocr/evaluation/difference-cells'

const cell = (truth: string, read: string, cause: Cause | null = null): Cell => ({ truth, read, cause, box: null })
const line = [cell('H', 'II', 'cut'), cell('A', 'A'), cell(' ', ' '), cell('RN', 'M', 'joined'), cell('E', '', 'missed'), cell('', ' ', 'gap'), cell('S', '5', 'misread')]

it('lays truth and reading letter under letter', () => {
  expect(alignedRows(line)).toEqual({
    truth: 'H·A RNE·S',
    read: 'IIA M·· 5',
    marks: '//  ==-_x'
  })
})

it('shows the lines that differ, and counts why', () => {
  const pages = [
    { page: 'one', difference: { basis: 'boxes' as const, lines: [[cell('A', 'A')], line] } },
    { page: 'two', difference: { basis: 'text' as const, lines: [[cell('A', 'A')]] } }
  ]
  expect(differencesText(pages)).toBe(`one (by boxes)
   2 truth H·A RNE·S
     read  IIA M·· 5
           //  ==-_x

two (by text): no difference in 1 line

/    1 cut: one glyph read as several
=    1 joined: several glyphs read as one
x    1 misread
-    1 missed: not read at all
+    0 added: nothing is there
_    1 word gap lost or made up`)
})
