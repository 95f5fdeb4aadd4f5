/**
 * What a line may consist of: pieces from left to right, and hypotheses, each of which takes some neighbouring pieces as one
 * glyph. Every way through it from the first piece to the last is a reading of the line.
 */

/** One symbol that a hypothesis may be. */
export interface Option {
  /** Empty: it is no character at all, and nothing is written. */
  readonly symbol: string
  /** ln of how well it fits, by shape and by geometry. */
  readonly score: number
}

export interface Hypothesis<Item> {
  readonly from: number
  /** The piece after its last. */
  readonly to: number
  /** What stands for it on the page. */
  readonly item: Item
  readonly options: readonly Option[]
}

export interface Lattice<Item> {
  /** Pieces. */
  readonly length: number
  /** ln of the odds that a word begins with piece i: Infinity where one surely does, -Infinity where none can. */
  readonly breakOdds: readonly number[]
  readonly hypotheses: readonly Hypothesis<Item>[]
}
