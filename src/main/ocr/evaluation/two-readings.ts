/** What two models read of the same page, laid under its truth letter by letter. */
import type { ReadText, TwoReadings } from '../../../shared/test-page'
import type { Cell } from './difference-cells'
import { differenceOf, pairLetters } from './page-difference'

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 }

/** A list for each line of the truth. Letters count as in the text score. */
export function twoReadings(truth: string, first: ReadText, second: ReadText): TwoReadings[][] {
  const [a, b] = [first, second].map((text) => differenceOf(pairLetters(truth, linesOf(text), null)).lines)
  return a.map((line, index) => merged(line, b[index] ?? []))
}

/** Aligned by their texts: where the letters stand is not needed. */
const linesOf = (text: ReadText) =>
  text.map((words) => ({
    text: words.map((word) => word.join('')).join(' '),
    words: words.map((word) => ({ text: word.join(''), glyphs: word.map((symbol) => ({ symbol, confidence: 1, box: NOWHERE, candidates: [] })) }))
  }))

/** Both have the truth's letters in the same order; what one added stands before the letter that follows. */
function merged(first: readonly Cell[], second: readonly Cell[]): TwoReadings[] {
  const [a, b] = [[...first], [...second]]
  const cells: TwoReadings[] = []
  while (a.length > 0 || b.length > 0) {
    const isAdded = a[0]?.truth === '' || b[0]?.truth === ''
    const take = (cellsLeft: Cell[]): Cell | undefined => (!isAdded || cellsLeft[0]?.truth === '' ? cellsLeft.shift() : undefined)
    const [x, y] = [take(a), take(b)]
    cells.push({ truth: x?.truth || y?.truth || '', first: x?.read ?? '', second: y?.read ?? '' })
  }
  return cells
}
