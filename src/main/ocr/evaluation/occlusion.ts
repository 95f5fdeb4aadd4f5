/**
 * What a network looked at in a glyph: a square of paper is laid over one place after another, and how much less probable a
 * symbol becomes is put down where the square lay. Zeiler and Fergus, "Visualizing and Understanding Convolutional
 * Networks" (2014), section 4.2.
 */
import { inkAspect, normaliseGlyph, PLANE_PIXELS, planesOf } from '../../../shared/glyph-normalisation'
import { GLYPH_SIDE } from '../../../shared/model'
import { UserError } from '../../../shared/user-error'
import { readModelCard } from '../../runtime/model-file'
import { loadSession, type Session } from '../../runtime/session'
import type { PlacedCrop } from '../recognition/glyph-classifier'
import { glyphFeeds, OUTPUT } from '../recognition/glyph-feeds'

export interface OcclusionRequest {
  readonly modelPath: string
  readonly symbol: string
}

export interface OcclusionMap {
  /** Of the symbol, with nothing covered. */
  readonly probability: number
  /** GLYPH_SIDE x GLYPH_SIDE: the glyph as the network sees it, 0 paper to 255 ink. */
  readonly glyph: Uint8Array
  /** The same size: 128 where covering changes nothing, above where it makes the symbol less probable, below where more. */
  readonly map: Uint8Array
  /** By how much the probability changes where the map is strongest. */
  readonly reach: number
}

/** Of the square that covers, in pixels of the normalised glyph, and how far it is moved from look to look. */
const COVER = 7
const STEP = 2

/** Throws UserError when the model does not know the symbol. */
export async function occlusionMap({ modelPath, symbol }: OcclusionRequest, crop: PlacedCrop): Promise<OcclusionMap> {
  const { symbols, name, normalisation } = await readModelCard(modelPath)
  const place = symbols.indexOf(symbol)
  if (place === -1) throw new UserError('errors:models.unknownSymbol', { model: name, symbol })
  const glyph = normaliseGlyph(crop, planesOf(normalisation))
  const corners = coverCorners()
  const session = await loadSession(modelPath)
  try {
    const [probability, ...covered] = await probabilitiesOf(session, place, symbols.length, [glyph, ...corners.map((corner) => withCover(glyph, corner))], crop)
    const drops = spread(corners, covered.map((each) => probability - each))
    const reach = drops.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    return { probability, glyph: glyph.subarray(0, PLANE_PIXELS), map: Uint8Array.from(drops, (drop) => Math.round(128 + (reach === 0 ? 0 : (drop / reach) * 127))), reach }
  } finally {
    await session.release()
  }
}

interface Corner {
  readonly x: number
  readonly y: number
}

/** The square may reach over the edge: the outermost pixels are covered as often as the others. */
function coverCorners(): Corner[] {
  const starts: number[] = []
  for (let at = -COVER + STEP; at < GLYPH_SIDE; at += STEP) starts.push(at)
  return starts.flatMap((y) => starts.map((x) => ({ x, y })))
}

/** In every plane: they show the same glyph at nearly the same size. */
function withCover(glyph: Uint8Array, corner: Corner): Uint8Array {
  const covered = glyph.slice()
  forEachCovered(corner, (pixel) => {
    for (let at = pixel; at < covered.length; at += PLANE_PIXELS) covered[at] = 0
  })
  return covered
}

function forEachCovered({ x, y }: Corner, visit: (pixel: number) => void): void {
  for (let row = Math.max(0, y); row < Math.min(GLYPH_SIDE, y + COVER); row++) {
    for (let column = Math.max(0, x); column < Math.min(GLYPH_SIDE, x + COVER); column++) visit(row * GLYPH_SIDE + column)
  }
}

/** Each pixel gets the mean over the squares that covered it. */
function spread(corners: readonly Corner[], drops: readonly number[]): Float64Array {
  const sums = new Float64Array(PLANE_PIXELS)
  const counts = new Float64Array(PLANE_PIXELS)
  corners.forEach((corner, index) =>
    forEachCovered(corner, (pixel) => {
      sums[pixel] += drops[index]
      counts[pixel]++
    })
  )
  return sums.map((sum, pixel) => sum / counts[pixel])
}

async function probabilitiesOf(session: Session, place: number, width: number, glyphs: readonly Uint8Array[], crop: PlacedCrop): Promise<number[]> {
  const beside = { aspect: inkAspect(crop), placement: crop.placement ?? null }
  const planes = glyphs[0].length / PLANE_PIXELS
  const feeds = glyphFeeds(glyphs.map((glyph) => ({ glyph, ...beside })), planes, session.inputNames)
  const { [OUTPUT]: output } = await session.run(feeds)
  return glyphs.map((_, index) => Number(output.data[index * width + place]))
}
