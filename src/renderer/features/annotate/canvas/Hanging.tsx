/**
 * A card that hangs at a box of the page. It follows the page while that is pushed and zoomed, by style alone: nothing is
 * rendered anew for a frame.
 */
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { Box } from '../../../../shared/geometry'
import { useViewport } from '../state/viewport-store'
import { hangBeside } from './hang-beside'
import { toStage } from './viewport'

interface HangingProps {
  /** Page pixels. */
  readonly box: Box
  /** Of the card, CSS pixels. */
  readonly width: number
  readonly height: number
  readonly className: string
  readonly label: string
  readonly children: ReactNode
}

export function Hanging({ box, width, height, className, label, children }: HangingProps) {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = (): void => {
      const { viewport, stage } = useViewport.getState()
      const at = hangBeside(toStage(viewport, box), { width, height }, stage)
      if (card.current === null) return
      card.current.style.visibility = at === null ? 'hidden' : 'visible'
      if (at !== null) card.current.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`
    }
    place()
    return useViewport.subscribe(place)
  }, [box, width, height])
  return (
    <div ref={card} className={className} role="group" aria-label={label} style={{ left: 0, top: 0, width }}>
      {children}
    </div>
  )
}
