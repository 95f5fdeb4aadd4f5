/** Groups of true and read letters to lines of cells, as they are laid one under the other, each with what went wrong in it. */
import { enclosing, type Box } from '../../../shared/geometry'
import type { Group } from './pair-boxes'

/**
 * cut: one glyph read as several. joined: several read as one. misread: one for one, but another. missed: nothing was read.
 * added: nothing is there. gap: a word gap that was lost or made up.
 */
export const causes = ['cut', 'joined', 'misread', 'missed', 'added', 'gap'] as const
export type Cause = (typeof causes)[number]

export interface Cell {
  /** Letters of the truth and of the reading, " " at a word gap; "" where one has nothing. */
  readonly truth: string
  readonly read: string
  /** Null: it was read right. */
  readonly cause: Cause | null
  /** Where it is on the page: around the true glyphs, else the read ones; null where neither is known, and of gaps. */
  readonly box: Box | null
}

/** A glyph of the truth or of the reading, in reading order. */
export interface Letter {
  /** As it is scored; "" for what does not count, a comma. */
  readonly text: string
  /** From 0 on the page. */
  readonly line: number
  readonly word: number
  readonly box: Box | null
}

export interface Sides {
  readonly truth: readonly Letter[]
  readonly found: readonly Letter[]
}

/** Cells of the truth's lines; of a page without truth, one line of what was added. What was added stands beside the letter that was read next to it. */
export function layOut(groups: readonly Group[], sides: Sides, lineCount: number): Cell[][] {
  const lines = Array.from({ length: Math.max(lineCount, groups.length > 0 ? 1 : 0) }, (): Group[] => [])
  let line = 0
  for (const group of inOrder(groups, sides)) {
    if (group.truth.length > 0) line = sides.truth[group.truth[0]].line
    lines[line].push(group)
  }
  return lines.map((members) => new LineOfCells(sides).fill(members))
}

/** By the truth's order, and the additions where they were read. */
function inOrder(groups: readonly Group[], { found }: Sides): Group[] {
  const placeOfFound = new Map<number, number>()
  for (const group of groups) for (const index of group.found) if (group.truth.length > 0) placeOfFound.set(index, group.truth[0])
  const placeOf = (group: Group): number => {
    if (group.truth.length > 0) return group.truth[0]
    const [own] = group.found
    const placed = [...placeOfFound.keys()]
    const onLine = placed.filter((index) => found[index].line === found[own].line)
    const before = onLine.filter((index) => index < own)
    if (before.length === 0 && onLine.length > 0) return (placeOfFound.get(Math.min(...onLine)) ?? 0) - 0.5
    const earlier = before.length > 0 ? before : placed.filter((index) => index < own)
    return earlier.length === 0 ? -0.5 : (placeOfFound.get(Math.max(...earlier)) ?? 0) + 0.5
  }
  const keyed = groups.map((group) => ({ group, place: placeOf(group) }))
  return keyed.sort((a, b) => a.place - b.place || a.group.found[0] - b.group.found[0]).map(({ group }) => group)
}

/** Lays one line out, its word gaps among the letters. */
class LineOfCells {
  private readonly cells: Cell[] = []
  private readonly lastWord: { truth: number | null; found: number | null } = { truth: null, found: null }
  /** A gap that only one side has had so far: the other may have it behind letters that were missed or added. */
  private openGap: { readonly at: number; readonly side: 'truth' | 'found' } | null = null

  constructor(private readonly sides: Sides) {}

  fill(groups: readonly Group[]): Cell[] {
    for (const group of groups) {
      const truth = group.truth.map((index) => this.sides.truth[index])
      const found = group.found.map((index) => this.sides.found[index])
      const cell = cellOf(truth, found)
      if (cell.truth === '' && cell.read === '') continue
      this.breakBefore('truth', truth)
      this.breakBefore('found', found)
      this.cells.push(cell)
    }
    return this.cells
  }

  private breakBefore(side: 'truth' | 'found', letters: readonly Letter[]): void {
    if (letters.length === 0) return
    const last = this.lastWord[side]
    const isBreak = last !== null && last !== letters[0].word
    this.lastWord[side] = letters[letters.length - 1].word
    const open = this.openGap
    if (open !== null && open.side !== side) {
      if (isBreak) this.cells[open.at] = { truth: ' ', read: ' ', cause: null, box: null }
      this.openGap = null
      return
    }
    if (!isBreak) return
    this.openGap = { at: this.cells.length, side }
    this.cells.push({ truth: side === 'truth' ? ' ' : '', read: side === 'found' ? ' ' : '', cause: 'gap', box: null })
  }
}

function cellOf(truth: readonly Letter[], found: readonly Letter[]): Cell {
  const textOf = (letters: readonly Letter[]): string => letters.map(({ text }) => text).join('')
  const boxes = (truth.some(({ box }) => box !== null) ? truth : found).flatMap(({ box }) => box ?? [])
  const cell = { truth: textOf(truth), read: textOf(found), box: boxes.length === 0 ? null : enclosing(boxes) }
  return { ...cell, cause: cell.truth === cell.read ? null : causeOf(truth.length, found.length) }
}

function causeOf(expected: number, found: number): Cause {
  if (expected === 0) return 'added'
  if (found === 0) return 'missed'
  if (found > expected) return 'cut'
  return found < expected ? 'joined' : 'misread'
}
