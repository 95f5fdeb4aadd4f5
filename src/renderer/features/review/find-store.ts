/** What is searched for and what would stand there. It outlives the view: one looks at a place that was found, and comes back. */
import { create } from 'zustand'
import type { TextSearch } from '../../../shared/find-text'

interface FindState {
  readonly search: TextSearch
  readonly replacement: string
  /** Places that are not to be replaced, by their keys. */
  readonly left: ReadonlySet<string>
}

const plain = { isRegularExpression: false, matchCase: false }

export const useFind = create<FindState>(() => ({ search: { text: '', ...plain }, replacement: '', left: new Set() }))

export const searchFor = (change: Partial<TextSearch>): void => useFind.setState(({ search }) => ({ search: { ...search, ...change } }))
/** Begins anew with a text. */
export const beginFind = (text: string): void => useFind.setState({ search: { text, ...plain }, replacement: '', left: new Set() })
export const replaceWith = (replacement: string): void => useFind.setState({ replacement })

export function toggleLeft(key: string): void {
  const left = new Set(useFind.getState().left)
  if (!left.delete(key)) left.add(key)
  useFind.setState({ left })
}
