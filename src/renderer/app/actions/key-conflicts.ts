/** Which combinations an action can have: no letter that is typed, and none that another action at hand answers to. */
import type { PlaceId } from '../places'
import type { Action } from './action'
import { keysOf, type KeyBindings } from './key-bindings'

/** Actions that are at hand together: those of a place, or of every place. */
export interface ActionSet {
  readonly place: PlaceId | 'everywhere'
  readonly isEverywhere: boolean
  readonly actions: readonly Action[]
}

/** Actions that answer to the combination where `actionId` is at hand. Those that share a key as they come are not told of each other. */
export function conflictsOf(sets: readonly ActionSet[], actionId: string, combination: string, bindings: KeyBindings): Action[] {
  const own = sets.find(({ actions }) => actions.some(({ id }) => id === actionId))
  if (own === undefined) return []
  const atHand = sets.filter((set) => set === own || set.isEverywhere || own.isEverywhere)
  return atHand.flatMap(({ actions }) => actions.filter((action) => action.id !== actionId && keysOf(action, bindings).includes(combination)))
}

/** A combination that types something cannot be given to an action. */
export function isTyped(combination: string): boolean {
  const parts = combination.split('+')
  const isCharacter = [...(parts.at(-1) ?? '')].length === 1 && !parts.includes('Mod') && !parts.includes('Alt')
  return isCharacter || combination === 'Space'
}

/** The bindings with `combination` as the only keys of the action, taken away from those that had it. */
export function rebound(sets: readonly ActionSet[], actionId: string, combination: string, bindings: KeyBindings): KeyBindings {
  const taken = conflictsOf(sets, actionId, combination, bindings).map((action) => [action.id, keysOf(action, bindings).filter((keys) => keys !== combination)] as const)
  return { ...bindings, ...Object.fromEntries(taken), [actionId]: [combination] }
}

/** The bindings with the action's own keys again. */
export function unbound(bindings: KeyBindings, actionId: string): KeyBindings {
  const { [actionId]: _, ...others } = bindings
  return others
}
