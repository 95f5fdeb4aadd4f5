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

type ReadLetter = Letter & { readonly box: Box; readonly confidence: number }

/** The letters of the truth and of the reading, and which of them belong together. */
export interface PairedLetters {
  readonly basis: PageDifference['basis']
  readonly groups: readonly Group[]
  readonly truth: readonly Letter[]
  readonly found: readonly ReadLetter[]
}

/** `trueBoxes`: in the order of the text, or null. Boxes that do not spell the text are not used. */
export function pairLetters(truthText: string, lines: PageReading['lines'], trueBoxes: readonly LabelledBox[] | null): PairedLetters {
  const truth = lettersOf(truthText, trueBoxes)
  const found = readLetters(lines)
  const boxed = truth.flatMap(({ box }) => box ?? [])
  if (trueBoxes !== null && boxed.length === truth.length) {
    return { basis: 'boxes', groups: pairBoxes(boxed, found.map(({ box }) => box)), truth, found }
  }
  const counted = found.filter(({ text }) => text !== '')
  return { basis: 'text', groups: alignTexts({ truth, found: counted }), truth, found: counted }
}

export function differenceOf({ basis, groups, truth, found }: PairedLetters): PageDifference {
  const lineCount = (truth.at(-1)?.line ?? -1) + 1
  return { basis, lines: layOut(groups, { truth, found }, lineCount) }
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

function readLetters(lines: PageReading['lines']): ReadLetter[] {
  let count = 0
  return lines.flatMap(({ words }, line) =>
    words.flatMap(({ glyphs }) => {
      count += 1
      return glyphs.map(({ symbol, box, confidence }) => ({ text: normaliseText(symbol), line, word: count, box, confidence }))
    })
  )
}
