/** Hands key presses to the actions on screen, and leaves alone what belongs to fields, buttons and dialogs. */
import { activeActions } from './active-actions'
import type { Action } from './action'
import { matchesKeys, type KeyPress } from './key-combination'

/** A field with this attribute shares its keys with the actions: what no action takes is typed. */
export const SHARES_KEYS = 'data-shares-keys'

/** Where keys go: nowhere in particular, a field, a link, or a control that answers to Enter, arrows and more. */
export type KeyTarget = 'free' | 'field' | 'link' | 'control'

/** The keys that a link answers to or is left by. */
const LINK_KEYS = new Set(['Enter', 'Tab'])

/** The action that a key press calls, if any. */
export function actionFor(
  actions: readonly Action[],
  press: KeyPress,
  target: KeyTarget,
  isRepeat: boolean
): Action | undefined {
  const hasModifier = press.ctrlKey || press.metaKey || press.altKey
  if (target === 'field') return undefined
  if (target === 'link' && !hasModifier && LINK_KEYS.has(press.key)) return undefined
  if (target === 'control' && !hasModifier && !/^F\d+$/.test(press.key)) return undefined
  return actions.find(
    (action) =>
      (!isRepeat || action.repeats === true) &&
      action.keys.some((keys) => matchesKeys(press, keys)) &&
      action.enabled()
  )
}

/** Listens for the life of the window; returns the way to stop. */
export function handleKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isDialogOpen()) return
    const action = actionFor(activeActions(), event, targetOf(event.target), event.repeat)
    if (action === undefined) return
    event.preventDefault()
    action.perform()
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

/** Boxes to tick and choices are inputs too, but take no letters. */
export const isTextField = (element: Element): boolean => element.matches('input:not([type=checkbox], [type=radio]), textarea, select')

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

function targetOf(target: EventTarget | null): KeyTarget {
  if (!(target instanceof HTMLElement) || target.hasAttribute(SHARES_KEYS)) return 'free'
  if (target.isContentEditable || isTextField(target)) return 'field'
  if (target.closest('button, input, [role=separator], [role=menu], [role=radio]') !== null) return 'control'
  return target.closest('a') === null ? 'free' : 'link'
}
