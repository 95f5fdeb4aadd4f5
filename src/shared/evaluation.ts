/** How well a model names labelled glyphs. Shares are 0 to 1. */
import type { ClassScore } from './run'

export interface GlyphEvaluation {
  readonly model: { readonly id: string; readonly name: string }
  readonly data: { readonly name: string; readonly part: string; readonly remarks: readonly string[] }
  readonly count: number
  readonly accuracy: number
  /** Where O and 0, I and 1, S and 5, Z and 2 count as one. */
  readonly mergedAccuracy: number
  readonly topTwoAccuracy: number
  readonly topFiveAccuracy: number
  readonly calibrationError: number
  /** Mean -log of the probability of the truth. */
  readonly negativeLogLikelihoodNats: number
  /** Share that was read as no character; null where the model cannot say so. */
  readonly rejected: number | null
  /** What the answers were limited to; null where nothing was asked. */
  readonly allowed: readonly string[] | null
  /** Symbols of the data that the model does not know or may not answer: they count as wrong. */
  readonly unanswerable: { readonly symbols: readonly string[]; readonly count: number }
  /** From the raw crop to its probabilities: normalisation and network. */
  readonly speed: { readonly glyphsPerSecond: number; readonly threads: number }
  /** Rows and columns of `confusion`: the model's symbols, and after them what only the data have. */
  readonly symbols: readonly string[]
  readonly classes: readonly ClassScore[]
  /** Rows: what it is; columns: what it was read as. */
  readonly confusion: readonly (readonly number[])[]
}
