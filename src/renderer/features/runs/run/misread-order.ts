/** In which order misread letters are looked at. Pure. */
import type { MisreadSample } from '../../../../shared/run'

export type MisreadOrder = 'suspects' | 'close'

/**
 * Suspects: the network is sure of another symbol and gives the label next to nothing, so the label may be wrong
 * (the self-confidence of Northcutt et al., "Confident Learning", 2021). Close: it almost named it right.
 */
export function orderMisread(samples: readonly MisreadSample[], order: MisreadOrder): MisreadSample[] {
  const lead = ({ symbol, candidates }: MisreadSample): number =>
    candidates[0].probability - (candidates.find((candidate) => candidate.symbol === symbol)?.probability ?? 0)
  return samples.toSorted((a, b) => (order === 'suspects' ? lead(b) - lead(a) : lead(a) - lead(b)))
}
