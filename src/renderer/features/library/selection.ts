/** Choosing several things in a list, as file managers do it. Pure: each step gives the next selection. */

export interface Selection {
  readonly ids: ReadonlySet<number>
  /** Where a range begins. */
  readonly anchor: number | null
  /** What the keys act from. */
  readonly current: number | null
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null, current: null }

export const selectOnly = (id: number): Selection => ({ ids: new Set([id]), anchor: id, current: id })

export function toggle(selection: Selection, id: number): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, anchor: id, current: id }
}

/** Everything from the anchor to `id`, in the order shown. */
export function extendTo(selection: Selection, order: readonly number[], id: number): Selection {
  const anchor = selection.anchor ?? id
  const from = order.indexOf(anchor)
  const to = order.indexOf(id)
  if (from === -1 || to === -1) return selectOnly(id)
  return { ids: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor, current: id }
}

export const selectAll = (order: readonly number[]): Selection =>
  order.length === 0
    ? nothingSelected
    : { ids: new Set(order), anchor: order[0], current: order[order.length - 1] }

/** Drops what is not there any more. */
export function keepPresent(selection: Selection, present: ReadonlySet<number>): Selection {
  if ([...selection.ids].every((id) => present.has(id))) return selection
  const here = (id: number | null): number | null => (id !== null && present.has(id) ? id : null)
  return {
    ids: new Set([...selection.ids].filter((id) => present.has(id))),
    anchor: here(selection.anchor),
    current: here(selection.current)
  }
}

export type GridMove = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/** The index that a key goes to in a grid of `columns`; stays where there is no further one. */
export function moveInGrid(index: number, length: number, columns: number, move: GridMove): number {
  const target = {
    left: index - 1,
    right: index + 1,
    up: index - columns,
    down: index + columns,
    first: 0,
    last: length - 1
  }[move]
  if (target >= 0 && target < length) return target
  // From the last full row down into a shorter one.
  const lastRow = Math.floor((length - 1) / columns)
  return move === 'down' && Math.floor(index / columns) < lastRow ? length - 1 : index
}
