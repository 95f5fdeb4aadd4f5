/** Moving the caret. */
import type { Action } from '../../../app/actions/action'
import type { CaretMove } from '../scene/caret'
import { extendSelection, moveSelection, selectedGlyph, selectGlyph, useRead } from '../state/read-store'

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

/** The same moves with Shift select what they pass over. */
const extend = (id: string, name: string, to: CaretMove, keys: string): Action => ({
  ...move(id, name, to, [keys]),
  perform: () => extendSelection(to)
})

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
  move('previous', 'Previous letter', 'previous', ['ArrowLeft'], hasGlyphs),
  move('above', 'Line above', 'line-above', ['ArrowUp'], hasGlyphs),
  move('below', 'Line below', 'line-below', ['ArrowDown'], hasGlyphs),
  move('line-start', 'Start of line', 'line-start', ['Home']),
  move('line-end', 'End of line', 'line-end', ['End']),
  move('page-start', 'First letter', 'page-start', ['Mod+Home'], hasGlyphs),
  move('page-end', 'Last letter', 'page-end', ['Mod+End'], hasGlyphs),
  extend('select-next', 'Select up to the next letter', 'next', 'Shift+ArrowRight'),
  extend('select-previous', 'Select back to the letter before', 'previous', 'Shift+ArrowLeft'),
  extend('select-below', 'Select down to the line below', 'line-below', 'Shift+ArrowDown'),
  extend('select-above', 'Select up to the line above', 'line-above', 'Shift+ArrowUp'),
  extend('select-to-start', 'Select to the start of the line', 'line-start', 'Shift+Home'),
  extend('select-to-end', 'Select to the end of the line', 'line-end', 'Shift+End'),
  letGo
]
