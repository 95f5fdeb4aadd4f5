/**
 * Pointer, wheel and space bar on the stage. A press that does not move selects; one that moves pushes the
 * page, as do the middle button and a held space bar anywhere. The wheel zooms at the pointer.
 */
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Scene } from '../scene/scene'
import { selectGlyph } from '../state/read-store'
import { panBy, useViewport, zoomBy } from '../state/viewport-store'
import { toPage, wheelFactor, type Point } from './viewport'

export type StageMode = 'select' | 'hand' | 'pushing'

/** Movement up to this is a click, in CSS pixels. */
const CLICK_SLOP = 4
/** How far beside a box a click still means it, in CSS pixels. */
const REACH = 4

export function useStagePointer(
  element: RefObject<HTMLDivElement | null>,
  scene: Scene,
  onHover: (glyphId: number | null) => void
): StageMode {
  const [mode, setMode] = useState<StageMode>('select')
  const latest = useRef({ scene, onHover })
  useEffect(() => {
    latest.current = { scene, onHover }
  })

  useEffect(() => {
    const stage = element.current
    if (stage === null) return
    const glyphAt = (event: PointerEvent): number | null =>
      glyphUnder(latest.current.scene, pointOf(stage, event))
    const pointer = new StagePointer(setMode, glyphAt, (glyphId) => latest.current.onHover(glyphId))
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault()
      if (event.shiftKey) panBy(-(event.deltaX || event.deltaY), 0)
      else zoomBy(wheelFactor(event), pointOf(stage, event))
    }
    const stop = new AbortController()
    const { signal } = stop
    // Not passive: React's own wheel listener could not keep the window from scrolling.
    stage.addEventListener('wheel', onWheel, { passive: false, signal })
    stage.addEventListener('pointerdown', pointer.down, { signal })
    stage.addEventListener('pointermove', pointer.move, { signal })
    stage.addEventListener('pointerup', pointer.up, { signal })
    stage.addEventListener('pointercancel', pointer.cancel, { signal })
    stage.addEventListener('pointerleave', pointer.leave, { signal })
    window.addEventListener('keydown', pointer.keyDown, { signal })
    window.addEventListener('keyup', pointer.keyUp, { signal })
    return () => stop.abort()
  }, [element])
  return mode
}

function pointOf(stage: HTMLElement, event: MouseEvent): Point {
  const { left, top } = stage.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}

function glyphUnder(scene: Scene, point: Point): number | null {
  const { viewport } = useViewport.getState()
  const index = scene.boxes.at(toPage(viewport, point), REACH / viewport.scale)
  return index === null ? null : scene.glyphs[index].glyph.id
}

/** The states of the pointer: select (idle), hand (space held), pushing; every press ends in `up` or `cancel`. */
class StagePointer {
  private pressed: { readonly at: Point; last: Point; readonly button: number } | null = null
  private hasMoved = false
  private spaceIsHeld = false

  constructor(
    private readonly setMode: (mode: StageMode) => void,
    private readonly glyphAt: (event: PointerEvent) => number | null,
    private readonly onHover: (glyphId: number | null) => void
  ) {}

  readonly down = (event: PointerEvent): void => {
    if (event.button > 1) return
    // The caret stays where it is, and the middle button does not start to scroll.
    event.preventDefault()
    ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
    const at = { x: event.clientX, y: event.clientY }
    this.pressed = { at, last: at, button: event.button }
    this.hasMoved = false
    if (this.spaceIsHeld || event.button === 1) this.setMode('pushing')
  }

  readonly move = (event: PointerEvent): void => {
    if (this.pressed === null) {
      this.onHover(this.spaceIsHeld ? null : this.glyphAt(event))
      return
    }
    const { at, last } = this.pressed
    if (!this.hasMoved && Math.hypot(event.clientX - at.x, event.clientY - at.y) < CLICK_SLOP) return
    if (!this.hasMoved) this.setMode('pushing')
    this.hasMoved = true
    panBy(event.clientX - last.x, event.clientY - last.y)
    this.pressed.last = { x: event.clientX, y: event.clientY }
  }

  readonly up = (event: PointerEvent): void => {
    const isClick = this.pressed?.button === 0 && !this.hasMoved && !this.spaceIsHeld
    this.cancel()
    if (isClick) selectGlyph(this.glyphAt(event))
  }

  readonly cancel = (): void => {
    this.pressed = null
    this.setMode(this.spaceIsHeld ? 'hand' : 'select')
  }

  readonly leave = (): void => this.onHover(null)

  readonly keyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement
    if (event.key !== ' ' || target.closest('button, a, input, [role=dialog], [role=option]') !== null) return
    event.preventDefault()
    if (this.spaceIsHeld) return
    this.spaceIsHeld = true
    this.setMode('hand')
    this.onHover(null)
  }

  readonly keyUp = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return
    this.spaceIsHeld = false
    if (this.pressed === null) this.setMode('select')
  }
}
