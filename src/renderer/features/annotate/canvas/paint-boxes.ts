/**
 * Draws the boxes on the stage, coloured by doubt: sure ones recede, doubtful ones are dashed and tinted, a person's have a
 * solid corner. Lines have the same width at every zoom. What hand and caret are on is drawn apart: it changes by itself.
 */
import type { Box } from '../../../../shared/geometry'
import { isDoubtful, type Glyph } from '../../../../shared/page'
import { doubtStep, scaleColours } from '../scene/confidence-scale'
import type { Scene } from '../scene/scene'
import { toStage, type Viewport } from './viewport'

export interface BoxPainting {
  readonly scene: Scene
  readonly viewport: Viewport
  /** What is drawn, page pixels. */
  readonly region: Box
  /** The accent, for what a person did and what is selected. */
  readonly accent: string
}

export interface SelectionPainting {
  readonly scene: Scene
  readonly viewport: Viewport
  readonly selectedId: number | null
  /** All that is selected, when that is more than one. */
  readonly marked: ReadonlySet<number>
  readonly hoveredId: number | null
  readonly accent: string
}

const SURE_ALPHA = 0.4
const DASH = [5, 3]
const CORNER = 7
/** Boxes smaller than this on the stage have no room for dashes. */
const DASH_FROM = 20

export function paintBoxes(context: CanvasRenderingContext2D, painting: BoxPainting): void {
  const { scene, region } = painting
  const byColour = new Map<number, Glyph[]>()
  const persons: Glyph[] = []
  for (const index of scene.boxes.within(region)) {
    const { glyph } = scene.glyphs[index]
    if (glyph.setBy === 'person') persons.push(glyph)
    else {
      const step = doubtStep(glyph.confidence)
      const others = byColour.get(step)
      if (others === undefined) byColour.set(step, [glyph])
      else others.push(glyph)
    }
  }
  context.save()
  // The surest first: doubtful boxes lie on top.
  for (const [step, glyphs] of [...byColour].sort(([a], [b]) => a - b))
    paintMachine(context, painting, glyphs, scaleColours[step])
  paintPersons(context, painting, persons)
  context.restore()
}

export function paintSelection(context: CanvasRenderingContext2D, painting: SelectionPainting): void {
  context.save()
  paintMarked(context, painting)
  paintHovered(context, painting)
  paintSelected(context, painting)
  context.restore()
}

/** Half a pixel in, so that a line of one pixel is one pixel. */
function outlineOf(viewport: Viewport, glyph: Glyph, outset = 0.5): [number, number, number, number] {
  const box = toStage(viewport, glyph.box)
  return [
    Math.round(box.x - outset) + 0.5,
    Math.round(box.y - outset) + 0.5,
    Math.max(2, Math.round(box.width + 2 * outset) - 1),
    Math.max(2, Math.round(box.height + 2 * outset) - 1)
  ]
}

function paintMachine(
  context: CanvasRenderingContext2D,
  painting: BoxPainting,
  glyphs: Glyph[],
  colour: string
): void {
  const { viewport } = painting
  const doubtful = glyphs.filter(isDoubtful)
  const sure = glyphs.filter((glyph) => !isDoubtful(glyph))
  context.strokeStyle = colour
  context.fillStyle = colour
  strokeAll(context, viewport, sure, { alpha: SURE_ALPHA, width: 1, dash: [] })
  const large = doubtful.filter(({ box }) => box.height * viewport.scale >= DASH_FROM)
  const small = doubtful.filter(({ box }) => box.height * viewport.scale < DASH_FROM)
  fillAll(context, viewport, doubtful, 0.14)
  strokeAll(context, viewport, large, { alpha: 1, width: 1.75, dash: DASH })
  strokeAll(context, viewport, small, { alpha: 1, width: 1.5, dash: [] })
}

interface Stroke {
  readonly alpha: number
  readonly width: number
  readonly dash: number[]
}

function strokeAll(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  glyphs: readonly Glyph[],
  stroke: Stroke
): void {
  if (glyphs.length === 0) return
  context.globalAlpha = stroke.alpha
  context.lineWidth = stroke.width
  context.setLineDash(stroke.dash)
  // One by one: a path of thousands of rectangles takes many times as long to draw.
  for (const glyph of glyphs) context.strokeRect(...outlineOf(viewport, glyph))
}

function fillAll(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  glyphs: readonly Glyph[],
  alpha: number
): void {
  if (glyphs.length === 0) return
  context.globalAlpha = alpha
  for (const glyph of glyphs) context.fillRect(...outlineOf(viewport, glyph))
}

function paintPersons(
  context: CanvasRenderingContext2D,
  { viewport, accent }: BoxPainting,
  glyphs: readonly Glyph[]
): void {
  if (glyphs.length === 0) return
  context.strokeStyle = accent
  context.fillStyle = accent
  strokeAll(context, viewport, glyphs, { alpha: 0.55, width: 1, dash: [] })
  context.globalAlpha = 1
  context.beginPath()
  for (const { box } of glyphs) {
    const { x, y, width, height } = toStage(viewport, box)
    const side = Math.min(CORNER, width / 2 + 2, height / 2 + 2)
    context.moveTo(x - 1, y - 1)
    context.lineTo(x - 1 + side, y - 1)
    context.lineTo(x - 1, y - 1 + side)
    context.closePath()
  }
  context.fill()
}

function paintMarked(context: CanvasRenderingContext2D, painting: SelectionPainting): void {
  const { scene, viewport, marked, accent } = painting
  const glyphs = [...marked].flatMap((id) => scene.byId.get(id)?.glyph ?? [])
  context.strokeStyle = accent
  context.fillStyle = accent
  fillAll(context, viewport, glyphs, 0.16)
  strokeAll(context, viewport, glyphs, { alpha: 1, width: 2, dash: [] })
}

function paintHovered(context: CanvasRenderingContext2D, painting: SelectionPainting): void {
  const { scene, viewport, hoveredId, selectedId, accent } = painting
  const placed = hoveredId === null ? undefined : scene.byId.get(hoveredId)
  if (placed === undefined || hoveredId === selectedId) return
  context.strokeStyle = accent
  context.fillStyle = accent
  fillAll(context, viewport, [placed.glyph], 0.1)
  strokeAll(context, viewport, [placed.glyph], { alpha: 0.9, width: 1.5, dash: [] })
}

function paintSelected(
  context: CanvasRenderingContext2D,
  { scene, viewport, selectedId, accent }: SelectionPainting
): void {
  const placed = selectedId === null ? undefined : scene.byId.get(selectedId)
  if (placed === undefined) return
  context.setLineDash([])
  context.globalAlpha = 1
  // White under the accent: it shows on ink as well as on paper.
  for (const [colour, width] of [
    ['rgba(255, 255, 255, 0.9)', 5],
    [accent, 2.5]
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = width
    context.strokeRect(...outlineOf(viewport, placed.glyph, 2.5))
  }
}
