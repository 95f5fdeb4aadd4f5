/**
 * The view "confidence": each letter's box is filled by how sure its reading is, with the reading in it. Hatching says the same
 * without colour: none where it is sure, lines where it is doubtful, crossed lines where it is a guess; a person's is framed.
 */
import { isDoubtful, UNREAD_SYMBOL, type Glyph } from '../../../../shared/page'
import { confidenceColour } from '../scene/confidence-scale'
import type { BoxPainting } from './paint-boxes'
import { toStage } from './viewport'

const FILL_ALPHA = 0.62
/** Under this a reading is a guess. */
export const GUESS_BELOW = 0.5
/** Between the lines of the hatching, CSS pixels. */
const SPACING = 6
/** The reading is written into boxes that are at least so tall on the stage. */
const WRITTEN_FROM = 13

export function paintConfidence(context: CanvasRenderingContext2D, { scene, viewport, region, accent }: BoxPainting): void {
  context.save()
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const index of scene.boxes.within(region)) {
    const { glyph } = scene.glyphs[index]
    const box = toStage(viewport, glyph.box)
    const isPersons = glyph.setBy === 'person'
    context.globalAlpha = FILL_ALPHA
    context.fillStyle = isPersons ? accent : confidenceColour(glyph.confidence)
    context.fillRect(box.x, box.y, box.width, box.height)
    context.globalAlpha = 1
    if (isPersons) {
      context.strokeStyle = accent
      context.lineWidth = 2
      context.strokeRect(box.x, box.y, box.width, box.height)
    } else if (isDoubtful(glyph)) hatch(context, box, glyph.confidence < GUESS_BELOW)
    if (box.height >= WRITTEN_FROM) write(context, glyph, box)
  }
  context.restore()
}

interface StageBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function hatch(context: CanvasRenderingContext2D, { x, y, width, height }: StageBox, isCrossed: boolean): void {
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.strokeStyle = 'rgba(0, 0, 0, 0.55)'
  context.lineWidth = 1
  context.beginPath()
  for (let offset = -height; offset < width; offset += SPACING) {
    context.moveTo(x + offset, y + height)
    context.lineTo(x + offset + height, y)
    if (!isCrossed) continue
    context.moveTo(x + offset, y)
    context.lineTo(x + offset + height, y + height)
  }
  context.stroke()
  context.restore()
}

/** Dark on a light rim: it shows on ink and on every colour of the scale. */
function write(context: CanvasRenderingContext2D, { symbol }: Glyph, { x, y, width, height }: StageBox): void {
  const side = Math.min(height * 0.7, width * 1.3, 40)
  const text = symbol === UNREAD_SYMBOL ? '▯' : symbol
  context.font = `700 ${side}px 'JetBrains Mono', monospace`
  context.lineWidth = 3
  context.strokeStyle = 'rgba(255, 255, 255, 0.85)'
  context.strokeText(text, x + width / 2, y + height / 2)
  context.fillStyle = '#111'
  context.fillText(text, x + width / 2, y + height / 2)
}
