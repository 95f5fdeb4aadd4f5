/**
 * The view "lines": each line as a numbered thread through its letters, its words framed, and from its end the way to the next
 * line. Neighbouring lines have another stroke, so that they are told apart without colour.
 */
import { centreX, centreY, enclosing, type Box } from '../../../../shared/geometry'
import type { Line } from '../../../../shared/page'
import type { BoxPainting } from './paint-boxes'
import { toStage, type Point, type Viewport } from './viewport'

/** Each further line takes the next stroke. */
const STROKES: readonly (readonly number[])[] = [[], [9, 4], [2, 4]]
const THREAD = 2.5
const WORD_ALPHA = 0.75
const BADGE_HEIGHT = 18

export function paintLines(context: CanvasRenderingContext2D, { scene, viewport, accent }: BoxPainting): void {
  context.save()
  context.strokeStyle = accent
  context.fillStyle = accent
  context.lineJoin = 'round'
  const threads = scene.lines.map((line) => threadOf(line, viewport))
  threads.forEach((thread, index) => {
    paintWords(context, scene.lines[index], viewport)
    context.setLineDash([...STROKES[index % STROKES.length]])
    context.lineWidth = THREAD
    context.globalAlpha = 1
    follow(context, thread)
    const next = threads[index + 1]
    if (next !== undefined) paintWay(context, thread[thread.length - 1], next[0])
  })
  threads.forEach((thread, index) => paintBadge(context, thread[0], String(index + 1)))
  context.restore()
}

/** Through the middles of its letters. */
function threadOf(line: Line, viewport: Viewport): Point[] {
  return line.words.flatMap(({ glyphs }) =>
    glyphs.map(({ box }) => ({ x: centreX(box) * viewport.scale + viewport.x, y: centreY(box) * viewport.scale + viewport.y }))
  )
}

function follow(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  context.beginPath()
  points.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
  context.stroke()
}

function paintWords(context: CanvasRenderingContext2D, { words }: Line, viewport: Viewport): void {
  context.setLineDash([])
  context.lineWidth = 1
  context.globalAlpha = WORD_ALPHA
  context.beginPath()
  for (const { glyphs } of words) {
    const { x, y, width, height }: Box = toStage(viewport, enclosing(glyphs.map(({ box }) => box)))
    context.roundRect(x - 3, y - 3, width + 6, height + 6, 4)
  }
  context.stroke()
}

/** From the end of a line to the beginning of the next, with a head. */
function paintWay(context: CanvasRenderingContext2D, from: Point, to: Point): void {
  context.setLineDash([])
  context.lineWidth = 1
  context.globalAlpha = 0.5
  follow(context, [from, to])
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const head = (turn: number): Point => ({ x: to.x - 16 * Math.cos(angle + turn), y: to.y - 16 * Math.sin(angle + turn) })
  follow(context, [head(0.35), to, head(-0.35)])
}

function paintBadge(context: CanvasRenderingContext2D, { x, y }: Point, label: string): void {
  context.setLineDash([])
  context.globalAlpha = 1
  context.font = "600 11px 'Inter', sans-serif"
  const width = Math.max(BADGE_HEIGHT, context.measureText(label).width + 10)
  const left = x - width / 2
  const accent = context.fillStyle
  context.beginPath()
  context.roundRect(left, y - BADGE_HEIGHT / 2, width, BADGE_HEIGHT, BADGE_HEIGHT / 2)
  context.fill()
  context.fillStyle = '#fff'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(label, x, y + 0.5)
  context.fillStyle = accent
}
