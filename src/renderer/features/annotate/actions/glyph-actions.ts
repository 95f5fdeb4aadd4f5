/** Deciding what a glyph is, without typing it. */
import { IconCheck } from '@tabler/icons-react'
import type { Action } from '../../../app/actions/action'
import { moveSelection, selectedGlyph, setSelectedSymbol } from '../state/read-store'

/** After a decision the next doubtful letter comes; when there is none, the next letter. */
function decide(symbol: string): void {
  setSelectedSymbol(symbol)
  if (!moveSelection('next-doubtful')) moveSelection('next')
}

const accept: Action = {
  id: 'glyph.accept',
  group: 'glyph',
  icon: IconCheck,
  keys: ['Enter'],
  enabled: () => selectedGlyph() !== null,
  perform: () => {
    const placed = selectedGlyph()
    if (placed !== null) decide(placed.glyph.symbol)
  }
}

/** `rank` counts from 1, as the keys do. */
export function takeCandidate(rank: number): void {
  const candidate = selectedGlyph()?.glyph.candidates[rank - 1]
  if (candidate !== undefined) decide(candidate.symbol)
}

const candidateAction = (rank: 1 | 2 | 3 | 4 | 5): Action => ({
  id: `glyph.candidate-${rank}`,
  group: 'glyph',
  keys: [`Alt+${rank}`],
  keysOnly: true,
  enabled: () => selectedGlyph()?.glyph.candidates[rank - 1] !== undefined,
  perform: () => takeCandidate(rank)
})

/** By rank. */
export const candidateActions: readonly Action[] = ([1, 2, 3, 4, 5] as const).map(candidateAction)

export const glyphActions: readonly Action[] = [accept, ...candidateActions]
