/**
 * The difference between a page's truth and what was read, line by line: which letters were lost, and why. Letters count as in
 * the text score. Where the true boxes are known, glyphs are paired by where they are; else their texts are aligned, which
 * cannot tell a cut from a misread letter and an added one.
 */
import type { Box } from '../../../shared/geometry'
import type { PageReading } from '../../../shared/reading'
import type { LabelledBox } from './box-score'
import { causes, layOut, type Cause, type Cell, type Letter, type Sides } from './difference-cells'
import { align } from './edit-distance'
import { pairBoxes, type Group } from './pair-boxes'
import { normaliseText } from './text-score'

export interface PageDifference {
  /** What the letters were paired by. Paired by boxes, lines that were read in another order are no difference. */
  readonly basis: 'boxes' | 'text'
  /** Of the truth that have letters. */
  readonly lines: readonly (readonly Cell[])[]
}

/** `trueBoxes`: in the order of the text, or null. Boxes that do not spell the text are not used. */
export function differenceOf(truthText: string, lines: PageReading['lines'], trueBoxes: readonly LabelledBox[] | null): PageDifference {
  const truth = lettersOf(truthText, trueBoxes)
  const lineCount = (truth.at(-1)?.line ?? -1) + 1
  const found = readLetters(lines)
  const boxed = truth.flatMap(({ box }) => box ?? [])
  if (trueBoxes !== null && boxed.length === truth.length) {
    const groups = pairBoxes(boxed, found.map(({ box }) => box))
    return { basis: 'boxes', lines: layOut(groups, { truth, found }, lineCount) }
  }
  const counted = found.filter(({ text }) => text !== '')
  return { basis: 'text', lines: layOut(alignTexts({ truth, found: counted }), { truth, found: counted }, lineCount) }
}

export function countCauses(differences: readonly PageDifference[]): Record<Cause, number> {
  const cells = differences.flatMap(({ lines }) => lines.flat())
  const count = (cause: Cause): number => cells.filter((cell) => cell.cause === cause).length
  return Object.fromEntries(causes.map((cause) => [cause, count(cause)])) as Record<Cause, number>
}

function alignTexts({ truth, found }: Sides): Group[] {
  const texts = (letters: readonly Letter[]): string[] => letters.map(({ text }) => text)
  const only = (index: number | null): number[] => (index === null ? [] : [index])
  return align(texts(truth), texts(found)).map(({ a, b }) => ({ truth: only(a), found: only(b) }))
}

function lettersOf(text: string, boxes: readonly LabelledBox[] | null): Letter[] {
  const lines = text.split(/\r?\n/).map(wordsOf).filter((words) => words.length > 0)
  let count = 0
  const bare = lines.flatMap((words, line) =>
    words.flatMap((letters) => {
      count += 1
      return [...letters].map((letter): Letter => ({ text: letter, line, word: count, box: null }))
    })
  )
  const spelt = (boxes ?? []).filter(({ symbol }) => normaliseText(symbol) !== '')
  const isSpelt = spelt.length === bare.length && bare.every((letter, index) => letter.text === normaliseText(spelt[index].symbol))
  return isSpelt ? bare.map((letter, index) => ({ ...letter, box: spelt[index].box })) : bare
}

const wordsOf = (line: string): string[] =>
  line.split(/\s+/).flatMap((word) => {
    const letters = normaliseText(word)
    return letters === '' ? [] : [letters]
  })

function readLetters(lines: PageReading['lines']): (Letter & { readonly box: Box })[] {
  let count = 0
  return lines.flatMap(({ words }, line) =>
    words.flatMap(({ glyphs }) => {
      count += 1
      return glyphs.map(({ symbol, box }) => ({ text: normaliseText(symbol), line, word: count, box }))
    })
  )
}
