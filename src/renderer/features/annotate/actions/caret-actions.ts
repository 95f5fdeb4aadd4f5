/** Moving the caret. */
import type { Action, ActionIdIn } from '../../../app/actions/action'
import type { CaretMove } from '../scene/caret'
import { extendSelection, moveSelection, selectedGlyph, selectGlyph, useRead } from '../state/read-store'

const hasGlyphs = (): boolean => (useRead.getState().scene?.glyphs.length ?? 0) > 0
const hasSelection = (): boolean => selectedGlyph() !== null

type CaretActionId = ActionIdIn<'caret'>

function move(id: CaretActionId, to: CaretMove, keys: readonly string[], enabled = hasSelection): Action {
  const perform = (): void => void moveSelection(to)
  return { id: `caret.${id}`, group: 'caret', keys, keysOnly: true, repeats: true, enabled, perform }
}

/** With nothing doubtful left, Tab is the browser's again. */
const toDoubtful = (id: CaretActionId, to: CaretMove, keys: readonly string[]): Action => ({
  ...move(id, to, keys),
  keysOnly: false,
  enabled: () => isTyping() && (useRead.getState().scene?.doubtfulCount ?? 0) > 0
})

/** Tab belongs to the page's controls unless the caret is in the text. */
const isTyping = (): boolean => hasGlyphs() && (hasSelection() || document.activeElement === document.body)

/** The same moves with Shift select what they pass over. */
const extend = (id: CaretActionId, to: CaretMove, keys: string): Action => ({
  ...move(id, to, [keys]),
  perform: () => extendSelection(to)
})

const letGo: Action = {
  id: 'caret.release',
  group: 'caret',
  keys: ['Escape'],
  keysOnly: true,
  enabled: hasSelection,
  perform: () => selectGlyph(null)
}

export const caretActions: readonly Action[] = [
  toDoubtful('next-doubtful', 'next-doubtful', ['Tab']),
  toDoubtful('previous-doubtful', 'previous-doubtful', ['Shift+Tab']),
  move('next', 'next', ['ArrowRight'], hasGlyphs),
  move('previous', 'previous', ['ArrowLeft'], hasGlyphs),
  move('above', 'line-above', ['ArrowUp'], hasGlyphs),
  move('below', 'line-below', ['ArrowDown'], hasGlyphs),
  move('line-start', 'line-start', ['Home']),
  move('line-end', 'line-end', ['End']),
  move('page-start', 'page-start', ['Mod+Home'], hasGlyphs),
  move('page-end', 'page-end', ['Mod+End'], hasGlyphs),
  extend('select-next', 'next', 'Shift+ArrowRight'),
  extend('select-previous', 'previous', 'Shift+ArrowLeft'),
  extend('select-below', 'line-below', 'Shift+ArrowDown'),
  extend('select-above', 'line-above', 'Shift+ArrowUp'),
  extend('select-to-start', 'line-start', 'Shift+Home'),
  extend('select-to-end', 'line-end', 'Shift+End'),
  letGo
]
