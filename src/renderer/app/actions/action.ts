/**
 * An action is one object: what it is called, which keys call it, whether it can be done now, and doing it.
 * Buttons, the palette, the shortcut sheet, the key handler and the desktop menu all list the same objects.
 */
import type { Icon } from '@tabler/icons-react'

export type ActionGroup = 'Go to' | 'Library' | 'Runs' | 'Page' | 'Glyph' | 'Shape' | 'Tool' | 'Caret' | 'Review' | 'View' | 'Help'

export interface Action {
  readonly id: string
  /** A plain verb. */
  readonly name: string
  /** What it would do now, where that says more than the name: "Undo: A to B". */
  readonly label?: () => string
  readonly group: ActionGroup
  readonly icon?: Icon
  /** Any of them; the first is shown. */
  readonly keys: readonly string[]
  /** A key that is held down repeats it. */
  readonly repeats?: boolean
  /** Moves and the like: in the shortcut sheet, not in the palette. */
  readonly keysOnly?: boolean
  enabled(): boolean
  perform(): void
}

export const labelOf = (action: Action): string => action.label?.() ?? action.name
