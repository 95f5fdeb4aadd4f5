/** Which page was open last: where Read begins. */

const storageKey = 'glyphwright.last-page'

export const lastPage = (): number | null => {
  const remembered = localStorage.getItem(storageKey)
  return remembered === null ? null : Number(remembered)
}

export const rememberPage = (pageId: number): void => localStorage.setItem(storageKey, String(pageId))
