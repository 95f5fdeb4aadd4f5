/**
 * An action is one object: which keys call it, whether it can be done now, and doing it; the catalogue has its name
 * under its id. Buttons, the palette, the shortcut sheet, the key handler and the desktop menu all list the same objects.
 */
import type { Icon } from '@tabler/icons-react'
import type { english } from '../../../shared/messages/catalogues'
import { t, type PathsOf } from '../../../shared/messages/messages'
import { say, type Saying } from '../../../shared/messages/saying'

type Catalogue = (typeof english)['actions']

/** An action without a name in the catalogue does not compile. */
export type ActionId = PathsOf<Catalogue['names']>
export type ActionGroup = keyof Catalogue['groups']

/** What follows the first part of an id: "undo" of "page.undo". */
export type ActionIdIn<Part extends string> = ActionId extends infer Id ? (Id extends `${Part}.${infer Rest}` ? Rest : never) : never

export interface Action {
  readonly id: ActionId
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

/** A plain verb. */
export const nameOf = ({ id }: Pick<Action, 'id'>): string => t(`actions:names.${id}`)

export const labelOf = (action: Action): string => action.label?.() ?? nameOf(action)

export const groupTitle = (group: ActionGroup): string => t(`actions:groups.${group}`)

/** "Undo: A to B", as far as the window knows what there is to undo. */
export const undoLabel = (what: Saying | null | undefined): string => (what == null ? t('actions:names.page.undo') : t('actions:labels.undoing', { what: say(what) }))
export const redoLabel = (what: Saying | null | undefined): string => (what == null ? t('actions:names.page.redo') : t('actions:labels.redoing', { what: say(what) }))
