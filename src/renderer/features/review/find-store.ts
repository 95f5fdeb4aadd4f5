/** What is searched for and what would stand there. It outlives the view: one looks at a place that was found, and comes back. */
import { create } from 'zustand'
import type { TextMatch, TextSearch } from '../../../shared/find-text'

export type Match = TextMatch & { readonly pageId: number }

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

export const keyOf = ({ pageId, glyphIds }: Match): string => `${pageId}:${glyphIds[0]}:${glyphIds.length}`

/** The places that the replacement fits and that are not left as they are. */
export const toReplace = (matches: readonly Match[], left: ReadonlySet<string>): Match[] =>
  matches.filter((match) => match.symbols !== null && !left.has(keyOf(match)))
