/**
 * A tool is a small state machine: pointer events in, selections and changes of shape out. Every press ends in
 * `complete` (what was begun is done) or `cancel` (nothing has happened).
 */
import type { Icon } from '@tabler/icons-react'
import type { Box } from '../../../../shared/geometry'
import type { LayoutOperation, Segment } from '../../../../shared/layout/layout-operation'
import type { Point } from '../canvas/viewport'
import type { Scene } from '../scene/scene'

export type ToolId = 'select' | 'draw' | 'cut' | 'hand'

/** A pointer event: where on the page, and what was held down. */
export interface ToolEvent {
  readonly at: Point
  readonly shift: boolean
  /** The pointer has been moved further than a click's tremble since it was pressed. */
  readonly isDrag: boolean
}

/** What is drawn over the page while a press lasts. */
export type ToolPreview =
  | { readonly kind: 'marquee' | 'drawn'; readonly box: Box }
  | { readonly kind: 'boxes'; readonly boxes: readonly Box[] }
  | { readonly kind: 'cut'; readonly segment: Segment }

/** What tools see and do. */
export interface ToolHost {
  readonly scene: Scene
  /** Page pixels per CSS pixel: how far a hand reaches. */
  readonly pixel: number
  readonly selectedIds: readonly number[]
  select(glyphIds: readonly number[]): void
  edit(operation: LayoutOperation): void
  draw(box: Box): void
  preview(preview: ToolPreview | null): void
}

export interface Tool {
  readonly id: ToolId
  readonly icon: Icon
  readonly keys: readonly string[]
  /** CSS cursor where nothing is under the pointer. */
  readonly cursor: string
  down(host: ToolHost, event: ToolEvent): void
  move(host: ToolHost, event: ToolEvent): void
  complete(host: ToolHost, event: ToolEvent): void
  cancel(host: ToolHost): void
}

/** The box between two points. */
export const boxBetween = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y)
})
