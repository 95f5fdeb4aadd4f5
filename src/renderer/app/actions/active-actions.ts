/** The actions of the places that are on screen: the registry that keys, palette and sheet list. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { Action, ActionId } from './action'
import { bindingsNow, useKeyBindings, withBoundKeys } from './key-bindings'

/** Actions of a place come before those that are offered everywhere: their keys win. */
export type ActionScope = 'place' | 'everywhere'

interface ActiveActions {
  readonly sets: readonly { readonly actions: readonly Action[]; readonly scope: ActionScope }[]
}

const useActionSets = create<ActiveActions>(() => ({ sets: [] }))

/** Offers the actions while the component is mounted. `actions` is a constant list. */
export function useActions(actions: readonly Action[], scope: ActionScope = 'place'): void {
  useEffect(() => {
    useActionSets.setState(({ sets }) => ({ sets: [{ actions, scope }, ...sets] }))
    return () =>
      useActionSets.setState(({ sets }) => ({ sets: sets.filter((set) => set.actions !== actions) }))
  }, [actions, scope])
}

const inOrder = ({ sets }: ActiveActions): readonly Action[] =>
  (['place', 'everywhere'] as const).flatMap((scope) =>
    sets.flatMap((set) => (set.scope === scope ? set.actions : []))
  )

/** With the keys that call them now. */
export const activeActions = (): readonly Action[] => withBoundKeys(inOrder(useActionSets.getState()), bindingsNow())

/** The same, for what is drawn. */
export function useActiveActions(): readonly Action[] {
  const sets = useActionSets((state) => state.sets)
  return withBoundKeys(inOrder({ sets }), useKeyBindings())
}

/** Performs the action if it is offered and enabled now; says whether it was. */
export function performAction(id: ActionId): boolean {
  const action = activeActions().find((candidate) => candidate.id === id && candidate.enabled())
  action?.perform()
  return action !== undefined
}
