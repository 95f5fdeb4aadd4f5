/** Keys that a person gave to actions, kept with the workspace; an action without any has its own. */
import { useQuery } from '@tanstack/react-query'
import { api, queryClient } from '../api'
import type { Action } from './action'

/** By action id: the combinations that call it, none where it was left without. */
export type KeyBindings = Readonly<Record<string, readonly string[]>>

const none: KeyBindings = {}

/** What was bound, as far as the window knows. */
export const bindingsNow = (): KeyBindings => queryClient.getQueryData(api.settings.get.queryKey())?.keys ?? none

export function useKeyBindings(): KeyBindings {
  const { data } = useQuery(api.settings.get.queryOptions())
  return data?.keys ?? none
}

type Keyed = Pick<Action, 'id' | 'keys'>

export const keysOf = (action: Keyed, bindings: KeyBindings): readonly string[] => bindings[action.id] ?? action.keys

/** The combinations that call the action now. */
export const useKeysOf = (action: Keyed): readonly string[] => keysOf(action, useKeyBindings())

export const withBoundKeys = <A extends Keyed>(actions: readonly A[], bindings: KeyBindings): A[] =>
  actions.map((action) => (bindings[action.id] === undefined ? action : { ...action, keys: bindings[action.id] }))
