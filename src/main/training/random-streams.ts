/**
 * What random numbers of one seed are for. Each use has a sequence of its own (see Random.of); the numbers tell
 * them apart and are part of what a seed means, so they never change.
 */
export const STREAMS = {
  layerNoise: 1,
  init: 2,
  split: 3,
  order: 4,
  distortion: 5,
  /** Noise for the batch by which layers are looked at. */
  observation: 6
} as const
