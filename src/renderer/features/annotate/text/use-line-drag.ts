/** Lines are put in order by dragging their numbers: a mark shows where the line would go, Escape lets it go where it was. */
import { useEffect, useState, type RefObject } from 'react'
import { editShapes } from '../state/edit-shapes'
import { useRead } from '../state/read-store'

export interface LineDrag {
  /** The line in the hand, by its index. */
  readonly from: number
  /** It would come before this line; the number of lines: at the end. */
  readonly before: number
  /** Of the mark, in pixels of the list. */
  readonly top: number
}

/** The index at which a line stands after it was put before another. */
export const indexAfter = ({ from, before }: Pick<LineDrag, 'from' | 'before'>): number => (before > from ? before - 1 : before)

/** `list` holds the rows, each with `data-line`, and in each a number with `data-line-number`. */
export function useLineDrag(list: RefObject<HTMLDivElement | null>): LineDrag | null {
  const [drag, setDrag] = useState<LineDrag | null>(null)
  useEffect(() => {
    const element = list.current
    if (element === null) return
    const stop = new AbortController()
    const { signal } = stop
    let held: LineDrag | null = null
    const show = (next: LineDrag | null): void => {
      held = next
      setDrag(next)
    }
    const onDown = (event: PointerEvent): void => {
      const row = (event.target as HTMLElement).closest('[data-line-number]')?.closest<HTMLElement>('[data-line]')
      if (row === null || row === undefined || event.button !== 0) return
      event.preventDefault()
      element.setPointerCapture(event.pointerId)
      const from = Number(row.dataset.line)
      show({ from, before: from, top: row.offsetTop })
    }
    const onMove = (event: PointerEvent): void => {
      if (held !== null) show({ from: held.from, ...placeAt(element, event.clientY) })
    }
    const onUp = (): void => {
      const done = held
      show(null)
      const line = done === null ? undefined : useRead.getState().scene?.lines[done.from]
      if (done !== null && line !== undefined && indexAfter(done) !== done.from) {
        editShapes({ kind: 'move-line', lineId: line.id, toIndex: indexAfter(done) })
      }
    }
    const onKey = (event: KeyboardEvent): void => {
      if (held === null || event.key !== 'Escape') return
      event.stopPropagation()
      show(null)
    }
    element.addEventListener('pointerdown', onDown, { signal })
    element.addEventListener('pointermove', onMove, { signal })
    element.addEventListener('pointerup', onUp, { signal })
    element.addEventListener('pointercancel', () => show(null), { signal })
    window.addEventListener('keydown', onKey, { signal, capture: true })
    return () => stop.abort()
  }, [list])
  return drag
}

/** The line that the pointer is above the middle of. */
function placeAt(list: HTMLElement, clientY: number): Pick<LineDrag, 'before' | 'top'> {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-line]')]
  const before = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect()
    return clientY < top + height / 2
  })
  if (before >= 0) return { before, top: rows[before].offsetTop }
  const last = rows[rows.length - 1]
  return { before: rows.length, top: last.offsetTop + last.offsetHeight }
}
