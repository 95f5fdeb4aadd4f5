/** The first combination that calls an action now, as key caps; nothing where it has none. */
import type { Action } from '../app/actions/action'
import { useKeysOf } from '../app/actions/key-bindings'
import { Keys } from './Keys'

export function ActionKeys({ action }: { readonly action: Action }) {
  const [first] = useKeysOf(action)
  return first === undefined ? null : <Keys combination={first} />
}
