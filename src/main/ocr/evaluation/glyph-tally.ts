/** Counts how glyphs were named, one after another, by the probabilities that each was given. */
import { CalibrationTally } from '../../../shared/calibration-error'
import { bestClass, mergedSymbol, rankOf, scoreClasses, surprise } from '../../../shared/class-scores'
import type { GlyphEvaluation } from '../../../shared/evaluation'

export type GlyphScores = Pick<
  GlyphEvaluation,
  | 'count'
  | 'accuracy'
  | 'mergedAccuracy'
  | 'topTwoAccuracy'
  | 'topFiveAccuracy'
  | 'calibrationError'
  | 'negativeLogLikelihoodNats'
  | 'symbols'
  | 'classes'
  | 'confusion'
>

export class GlyphTally {
  private readonly symbols: readonly string[]
  private readonly merged: readonly string[]
  private readonly confusion: number[][]
  private readonly calibration = new CalibrationTally()
  private count = 0
  private mergedRight = 0
  private amongTwo = 0
  private amongFive = 0
  private nats = 0

  /** `known`: the model's symbols in the order of its classes; `others`: what else the truth may be. */
  constructor(known: readonly string[], others: readonly string[]) {
    this.symbols = [...new Set([...known, ...others])]
    this.merged = this.symbols.map(mergedSymbol)
    this.confusion = this.symbols.map(() => this.symbols.map(() => 0))
  }

  /** `row`: the probability of each class. What was given none at all is no candidate. */
  add(row: Float32Array, truth: string): void {
    const label = this.symbols.indexOf(truth)
    const own = label < row.length ? row[label] : 0
    const rank = own > 0 ? rankOf(row, label) : Infinity
    const best = bestClass(row)
    this.count += 1
    this.confusion[label][best] += 1
    this.calibration.add(row[best], best === label)
    this.nats += surprise(own)
    if (this.merged[best] === this.merged[label]) this.mergedRight += 1
    if (rank < 2) this.amongTwo += 1
    if (rank < 5) this.amongFive += 1
  }

  /** Of all that were added. */
  scores(): GlyphScores {
    const { symbols, confusion, count } = this
    const right = confusion.reduce((sum, row, label) => sum + row[label], 0)
    return {
      count,
      accuracy: right / count,
      mergedAccuracy: this.mergedRight / count,
      topTwoAccuracy: this.amongTwo / count,
      topFiveAccuracy: this.amongFive / count,
      calibrationError: this.calibration.error(),
      negativeLogLikelihoodNats: this.nats / count,
      symbols,
      classes: scoreClasses(confusion, symbols),
      confusion
    }
  }
}
