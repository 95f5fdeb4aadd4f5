/**
 * How alike two glyphs are to the network: the Bhattacharyya coefficient of what it holds possible of each
 * (Bhattacharyya 1943), 0 to 1. Only the candidates that are kept count; what is missing is spread over nothing.
 */
import type { Candidate } from './reading'

type Likely = { readonly candidates: readonly Candidate[] }

export function likeness(a: Likely, b: Likely): number {
  const shares = new Map(a.candidates.map(({ symbol, probability }) => [symbol, probability]))
  return b.candidates.reduce((sum, { symbol, probability }) => sum + Math.sqrt(probability * (shares.get(symbol) ?? 0)), 0)
}

/** From here on two glyphs are so alike that they are taken to be the same letter. */
export const ALIKE = 0.9
