/** Moving the caret. */
import type { Action } from '../../../app/actions/action'
import type { CaretMove } from '../scene/caret'
import { moveSelection, selectedGlyph, selectGlyph, useRead } from '../state/read-store'

const hasGlyphs = (): boolean => (useRead.getState().scene?.glyphs.length ?? 0) > 0
const hasSelection = (): boolean => selectedGlyph() !== null

function move(
  id: string,
  name: string,
  to: CaretMove,
  keys: readonly string[],
  enabled = hasSelection
): Action {
  const perform = (): void => void moveSelection(to)
  return { id: `caret.${id}`, name, group: 'Caret', keys, keysOnly: true, repeats: true, enabled, perform }
}

/** With nothing doubtful left, Tab is the browser's again. */
const toDoubtful = (id: string, name: string, to: CaretMove, keys: readonly string[]): Action => ({
  ...move(id, name, to, keys),
  keysOnly: false,
  enabled: () => isTyping() && (useRead.getState().scene?.doubtfulCount ?? 0) > 0
})

/** Tab belongs to the page's controls unless the caret is in the text. */
const isTyping = (): boolean => hasGlyphs() && (hasSelection() || document.activeElement === document.body)

const letGo: Action = {
  id: 'caret.release',
  name: 'Let go of the selection',
  group: 'Caret',
  keys: ['Escape'],
  keysOnly: true,
  enabled: hasSelection,
  perform: () => selectGlyph(null)
}

export const caretActions: readonly Action[] = [
  toDoubtful('next-doubtful', 'Next doubtful letter', 'next-doubtful', ['Tab']),
  toDoubtful('previous-doubtful', 'Previous doubtful letter', 'previous-doubtful', ['Shift+Tab']),
  move('next', 'Next letter', 'next', ['ArrowRight'], hasGlyphs),
  move('previous', 'Previous letter', 'previous', ['ArrowLeft', 'Backspace'], hasGlyphs),
  move('above', 'Line above', 'line-above', ['ArrowUp'], hasGlyphs),
  move('below', 'Line below', 'line-below', ['ArrowDown'], hasGlyphs),
  move('line-start', 'Start of line', 'line-start', ['Home']),
  move('line-end', 'End of line', 'line-end', ['End']),
  move('page-start', 'First letter', 'page-start', ['Mod+Home'], hasGlyphs),
  move('page-end', 'Last letter', 'page-end', ['Mod+End'], hasGlyphs),
  letGo
]
