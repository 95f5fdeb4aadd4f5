/** Lets a place put its own tools into the top bar. */
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { create } from 'zustand'

const useSlot = create<{ readonly element: HTMLElement | null }>(() => ({ element: null }))

/** The ref of the element that takes the tools. */
export const topBarSlotRef = (element: HTMLElement | null): void => useSlot.setState({ element })

export function TopBarTools({ children }: { readonly children: ReactNode }) {
  const element = useSlot((state) => state.element)
  return element === null ? null : createPortal(children, element)
}
