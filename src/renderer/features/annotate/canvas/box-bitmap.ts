/**
 * The boxes of a page, drawn once and kept as a picture that reaches beyond the stage: while the page is pushed it is only put
 * elsewhere, and while it is zoomed it is stretched until the wheel rests. Thousands of boxes then cost a frame nothing.
 */
import type { Box } from '../../../../shared/geometry'
import { toStage, visibleRegion, type Size, type Viewport } from './viewport'

/** The picture reaches so many stage lengths beyond the stage on every side. */
const BEYOND = 0.5
/** After the last zoom the boxes are drawn sharply again. */
const REST_MS = 140
/** Outlines reach so far beyond their boxes, in stage pixels. */
const OUTSET = 4
/** More places than these are not mended one by one. */
const MOST_PATCHES = 40
/** A stretched picture coarser or finer than this is no help to the eye. */
const MOST_STRETCH = 3

interface Picture {
  readonly canvas: HTMLCanvasElement
  /** What was drawn: another key is another picture. */
  readonly key: unknown
  /** Of the picture's upper left corner. */
  readonly viewport: Viewport
  readonly size: Size
  readonly pixelRatio: number
}

export interface BitmapPainting {
  readonly viewport: Viewport
  readonly stage: Size
  readonly pixelRatio: number
  /** Whatever the drawing depends on beside the viewport, compared by identity of its parts. */
  readonly key: readonly unknown[]
  /** Draws what lies in a region of the page. */
  draw(context: CanvasRenderingContext2D, viewport: Viewport, region: Box): void
  /** What is drawn otherwise than for another key, in page pixels; null: everything may be. */
  changedSince(key: readonly unknown[]): readonly Box[] | null
}

export class BoxBitmap {
  private picture: Picture | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  private onRest: () => void = () => {}

  /** `onRest` is called when a stretched picture should be drawn anew. Returns what lets the picture go. */
  open(onRest: () => void): () => void {
    this.onRest = onRest
    return () => {
      clearTimeout(this.timer)
      this.timer = undefined
      this.picture = null
    }
  }

  paint(context: CanvasRenderingContext2D, painting: BitmapPainting): void {
    const { viewport, stage, pixelRatio, key } = painting
    if (stage.width === 0 || stage.height === 0) return
    const kept = this.mended(painting)
    const isSame = kept !== null && kept.pixelRatio === pixelRatio && sameKey(kept.key as readonly unknown[], key)
    const isSharp = isSame && kept.viewport.scale === viewport.scale
    if (!isSame || !covers(kept, viewport, stage) || (!isSharp && this.timer === undefined)) this.picture = drawPicture(painting)
    const picture = this.picture as Picture
    if (picture.viewport.scale !== viewport.scale) this.waitForRest()
    const stretch = viewport.scale / picture.viewport.scale
    const x = viewport.x - picture.viewport.x * stretch
    const y = viewport.y - picture.viewport.y * stretch
    context.drawImage(picture.canvas, x, y, picture.size.width * stretch, picture.size.height * stretch)
  }

  /** A zoom has begun: until it rests the picture that is there is stretched. */
  stretch(): void {
    this.waitForRest()
  }

  /** Where little has changed, the picture that is there is mended. */
  private mended({ key, pixelRatio, draw, changedSince }: BitmapPainting): Picture | null {
    const kept = this.picture
    const before = kept?.key as readonly unknown[] | undefined
    if (kept === null || before === undefined || kept.pixelRatio !== pixelRatio || sameKey(before, key)) return kept
    const changed = changedSince(before)
    const context = changed === null || changed.length > MOST_PATCHES ? null : kept.canvas.getContext('2d')
    if (context === null) return kept
    for (const box of changed ?? []) drawPatch(context, kept.viewport, box, draw)
    this.picture = { ...kept, key }
    return this.picture
  }

  private waitForRest(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.timer = undefined
      this.onRest()
    }, REST_MS)
  }
}

const sameKey = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((part, index) => part === b[index])

/** Whether all that the stage shows is in the picture, at a stretch that the eye forgives. */
function covers({ viewport: own, size }: Picture, viewport: Viewport, stage: Size): boolean {
  const stretch = viewport.scale / own.scale
  if (stretch > MOST_STRETCH || stretch < 1 / MOST_STRETCH) return false
  const shown = visibleRegion(viewport, stage)
  const drawn = visibleRegion(own, size)
  return (
    shown.x >= drawn.x &&
    shown.y >= drawn.y &&
    shown.x + shown.width <= drawn.x + drawn.width &&
    shown.y + shown.height <= drawn.y + drawn.height
  )
}

function drawPatch(context: CanvasRenderingContext2D, viewport: Viewport, box: Box, draw: BitmapPainting['draw']): void {
  const reach = OUTSET / viewport.scale
  const region = { x: box.x - reach, y: box.y - reach, width: box.width + 2 * reach, height: box.height + 2 * reach }
  const { x, y, width, height } = toStage(viewport, region)
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.clearRect(x, y, width, height)
  draw(context, viewport, region)
  context.restore()
}

function drawPicture({ viewport, stage, pixelRatio, key, draw }: BitmapPainting): Picture {
  const margin = { x: Math.round(stage.width * BEYOND), y: Math.round(stage.height * BEYOND) }
  const size = { width: stage.width + 2 * margin.x, height: stage.height + 2 * margin.y }
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(size.width * pixelRatio)
  canvas.height = Math.round(size.height * pixelRatio)
  const own = { ...viewport, x: viewport.x + margin.x, y: viewport.y + margin.y }
  const context = canvas.getContext('2d')
  if (context !== null) {
    context.scale(pixelRatio, pixelRatio)
    draw(context, own, visibleRegion(own, size))
  }
  return { canvas, key, viewport: own, size, pixelRatio }
}
