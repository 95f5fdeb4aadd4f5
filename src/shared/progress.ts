/** How far a long piece of work has come. */
import type { Saying } from './messages/saying'

export interface Progress {
  /** What is being done now, for people: "Finding letters". */
  readonly stage: Saying
  /** Done share of the whole, 0 to 1. */
  readonly fraction: number
  /** What is measured on the way, by name: "loss", "samplesPerSecond". */
  readonly figures?: Readonly<Record<string, number>>
}

/** What every long piece of work takes: it reports, and stops (throwing the signal's reason) when told. */
export interface WorkContext {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** For work that nobody watches; without a signal nobody stops it either. */
export const inSilence = (signal: AbortSignal = new AbortController().signal): WorkContext => ({ signal, onProgress: () => {} })
