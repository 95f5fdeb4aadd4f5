/** The registry of the place Read: keys, palette, shortcut sheet and menu list it. */
import type { Action } from '../../../app/actions/action'
import { caretActions } from './caret-actions'
import { glyphActions } from './glyph-actions'
import { pageActions } from './page-actions'
import { proposalActions } from './proposal-actions'
import { shapeActions } from './shape-actions'
import { toolActions } from './tool-actions'
import { viewActions } from './view-actions'
import { waysActions } from './ways-actions'

export const readActions: readonly Action[] = [
  ...waysActions,
  ...caretActions,
  ...glyphActions,
  ...shapeActions,
  ...toolActions,
  ...pageActions,
  ...proposalActions,
  ...viewActions
]
