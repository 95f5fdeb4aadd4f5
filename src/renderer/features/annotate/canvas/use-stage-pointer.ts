/**
 * Pointer, wheel and space bar on the stage. The tool in the hand gets the presses; the middle button, the
 * hand, and the space bar while nothing is selected push the page. The wheel zooms at the pointer.
 */
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Scene } from '../scene/scene'
import { drawLetter, editShapes } from '../state/edit-shapes'
import { selectedGlyphs, selectGlyphs, useRead } from '../state/read-store'
import { useTool } from '../state/tool-store'
import { panBy, useViewport, zoomBy } from '../state/viewport-store'
import { toolById } from '../tools/registry'
import { edgesAt } from '../tools/select-tool'
import type { Tool, ToolHost } from '../tools/tool'
import { toPage, wheelFactor, type Point } from './viewport'

export type StageMode = 'tool' | 'hand' | 'pushing'

/** Movement up to this is a click, in CSS pixels. */
const CLICK_SLOP = 4
/** How far beside a box the pointer still means it, in CSS pixels. */
const REACH = 4

export interface Hover {
  readonly glyphId: number | null
  /** Over an edge that can be dragged: its CSS cursor. */
  readonly cursor: string | null
}

export function useStagePointer(
  element: RefObject<HTMLDivElement | null>,
  scene: Scene,
  onHover: (hover: Hover) => void
): StageMode {
  const [mode, setMode] = useState<StageMode>('tool')
  const latest = useRef({ scene, onHover })
  useEffect(() => {
    latest.current = { scene, onHover }
  })

  useEffect(() => {
    const stage = element.current
    if (stage === null) return
    const pointer = new StagePointer(
      stage,
      setMode,
      () => latest.current.scene,
      (hover) => latest.current.onHover(hover)
    )
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
    window.addEventListener('keydown', pointer.keyDown, { signal, capture: true })
    window.addEventListener('keyup', pointer.keyUp, { signal })
    return () => stop.abort()
  }, [element])
  return mode
}

function pointOf(stage: HTMLElement, event: MouseEvent): Point {
  const { left, top } = stage.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}

/** What the tools work on now. */
function hostOf(scene: Scene): ToolHost {
  return {
    scene,
    pixel: 1 / useViewport.getState().viewport.scale,
    selectedIds: selectedGlyphs().map(({ glyph }) => glyph.id),
    select: selectGlyphs,
    edit: (operation) => void editShapes(operation),
    draw: drawLetter,
    preview: (preview) => useTool.setState({ preview })
  }
}

/** The states of the pointer: free, a tool's press, pushing; every press ends in `up` or `cancel`. */
class StagePointer {
  private pressed: { readonly at: Point; last: Point; readonly tool: Tool | null } | null = null
  private hasMoved = false
  private spaceIsHeld = false

  constructor(
    private readonly stage: HTMLElement,
    private readonly setMode: (mode: StageMode) => void,
    private readonly scene: () => Scene,
    private readonly onHover: (hover: Hover) => void
  ) {}

  readonly down = (event: PointerEvent): void => {
    if (event.button > 1) return
    // The caret stays where it is, and the middle button does not start to scroll.
    event.preventDefault()
    this.stage.setPointerCapture(event.pointerId)
    const at = { x: event.clientX, y: event.clientY }
    const { toolId } = useTool.getState()
    const pushes = this.spaceIsHeld || event.button === 1 || toolId === 'hand'
    this.pressed = { at, last: at, tool: pushes ? null : toolById(toolId) }
    this.hasMoved = false
    if (pushes) this.setMode('pushing')
    else this.pressed.tool?.down(hostOf(this.scene()), this.toolEvent(event))
  }

  readonly move = (event: PointerEvent): void => {
    if (this.pressed === null) return this.hover(event)
    const { at, last, tool } = this.pressed
    this.hasMoved ||= Math.hypot(event.clientX - at.x, event.clientY - at.y) >= CLICK_SLOP
    if (!this.hasMoved) return
    if (tool !== null) return tool.move(hostOf(this.scene()), this.toolEvent(event))
    panBy(event.clientX - last.x, event.clientY - last.y)
    this.pressed.last = { x: event.clientX, y: event.clientY }
  }

  readonly up = (event: PointerEvent): void => {
    const tool = this.pressed?.tool
    const toolEvent = this.toolEvent(event)
    this.release()
    tool?.complete(hostOf(this.scene()), toolEvent)
  }

  readonly cancel = (): void => {
    const tool = this.pressed?.tool
    this.release()
    tool?.cancel(hostOf(this.scene()))
  }

  readonly leave = (): void => this.onHover({ glyphId: null, cursor: null })

  /** Escape lets go of what is being dragged, and of a tool, before it lets go of the selection. */
  readonly keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && (this.pressed?.tool != null || useTool.getState().toolId !== 'select')) {
      event.preventDefault()
      if (this.pressed === null) useTool.setState({ toolId: 'select', preview: null })
      else this.cancel()
      return
    }
    const target = event.target as HTMLElement
    // With a caret in the text a space is typed.
    if (event.key !== ' ' || useRead.getState().selectedId !== null) return
    if (target.closest('button, a, input, textarea, [role=dialog], [role=option]') !== null) return
    event.preventDefault()
    if (this.spaceIsHeld) return
    this.spaceIsHeld = true
    this.setMode('hand')
    this.leave()
  }

  readonly keyUp = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return
    this.spaceIsHeld = false
    if (this.pressed === null) this.setMode('tool')
  }

  private release(): void {
    this.pressed = null
    this.setMode(this.spaceIsHeld ? 'hand' : 'tool')
  }

  private toolEvent(event: PointerEvent) {
    const at = toPage(useViewport.getState().viewport, pointOf(this.stage, event))
    return { at, shift: event.shiftKey, isDrag: this.hasMoved }
  }

  private hover(event: PointerEvent): void {
    if (this.spaceIsHeld) return this.leave()
    const { at } = this.toolEvent(event)
    const host = hostOf(this.scene())
    const index = host.scene.boxes.at(at, REACH * host.pixel)
    const isSelecting = useTool.getState().toolId === 'select'
    this.onHover({
      glyphId: index === null ? null : host.scene.glyphs[index].glyph.id,
      cursor: isSelecting ? edgeCursor(edgesAt(host, at)) : null
    })
  }
}

function edgeCursor(edges: ReturnType<typeof edgesAt>): string | null {
  if (edges === null) return null
  if (edges.x === 0) return 'ns-resize'
  if (edges.y === 0) return 'ew-resize'
  return edges.x === edges.y ? 'nwse-resize' : 'nesw-resize'
}
