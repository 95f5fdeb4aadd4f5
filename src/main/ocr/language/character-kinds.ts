/** What kinds of characters stand beside each other in writing of any language: capitals, small letters, digits, marks. */

export type Kind = 'upper' | 'lower' | 'digit' | 'mark'

/** Caseless letters of other scripts count as small ones. */
export function kindOf(symbol: string): Kind {
  if (/\p{Lu}/u.test(symbol)) return 'upper'
  if (/\p{L}/u.test(symbol)) return 'lower'
  return /\p{Nd}/u.test(symbol) ? 'digit' : 'mark'
}

/** Of 100 characters after one of that kind within a word; null: at the beginning of a word. Rounded by judgement. */
const following: Readonly<Record<Kind | 'beginning', Readonly<Record<Kind, number>>>> = {
  beginning: { upper: 30, lower: 58, digit: 9, mark: 3 },
  upper: { upper: 55, lower: 41, digit: 2, mark: 2 },
  lower: { upper: 0.5, lower: 96, digit: 0.5, mark: 3 },
  digit: { upper: 3, lower: 2, digit: 85, mark: 10 },
  mark: { upper: 15, lower: 25, digit: 20, mark: 40 }
}

export class KindModel {
  private readonly counts: Readonly<Record<Kind, number>>

  /** `symbols`: all that there can be. Kinds of which there are none take no share. */
  constructor(private readonly symbols: readonly string[]) {
    const count = (kind: Kind): number => symbols.filter((symbol) => kindOf(symbol) === kind).length
    this.counts = { upper: count('upper'), lower: count('lower'), digit: count('digit'), mark: count('mark') }
  }

  /** Probability that a character of that kind comes next. */
  kindShare(before: Kind | null, kind: Kind): number {
    const row = following[before ?? 'beginning']
    const possible = (Object.keys(this.counts) as Kind[]).filter((other) => this.counts[other] > 0)
    const total = possible.reduce((sum, other) => sum + row[other], 0)
    return this.counts[kind] === 0 ? 0 : row[kind] / total
  }

  /** Probability of one symbol of its kind when all of them are alike. */
  evenShare(kind: Kind): number {
    return 1 / Math.max(1, this.counts[kind])
  }

  get symbolCount(): number {
    return this.symbols.length
  }
}
