/** Which rows of a long table are in sight. Rows have one height, so a division tells. */
import { useEffect, useState, type RefObject } from 'react'

export const ROW_HEIGHT = 32
/** Rows beyond the edges that are ready when one scrolls. */
const MARGIN_ROWS = 8

export interface VisibleRows {
  readonly from: number
  /** Not with it. */
  readonly to: number
}

export function visibleRows(scrollTop: number, height: number, count: number): VisibleRows {
  const from = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - MARGIN_ROWS)
  return { from: Math.min(from, count), to: Math.min(count, Math.ceil((scrollTop + height) / ROW_HEIGHT) + MARGIN_ROWS) }
}

export function useVisibleRows(scroller: RefObject<HTMLElement | null>, count: number): VisibleRows {
  const [view, setView] = useState({ scrollTop: 0, height: 800 })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = (): void => setView({ scrollTop: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller])
  return visibleRows(view.scrollTop, view.height, count)
}

/** Scrolls just as far as it takes to see the row. */
export function showRow(element: HTMLElement, index: number): void {
  const [top, bottom] = [index * ROW_HEIGHT, (index + 1) * ROW_HEIGHT]
  // The header lies over the first row's height.
  if (top < element.scrollTop) element.scrollTop = top
  else if (bottom > element.scrollTop + element.clientHeight - ROW_HEIGHT) element.scrollTop = bottom - element.clientHeight + ROW_HEIGHT
}
