/** Ink that is no writing: specks, rules, smudges, scratches. */
import type { Random } from '../../../shared/random'
import type { Grain } from './grain'
import { drawRule } from './damage'
import { emptyPatch, type Patch } from './patch'

export type MarkKind = 'specks' | 'rule' | 'smudge' | 'scratch'

/** Height of a capital where these lie, in pixels. */
const UNITS = [16, 48] as const

export interface Mark {
  readonly ink: Patch
  readonly unit: number
  /** Its box against the line: as of a glyph that stands at `bottom` above the baseline, shares of the unit. */
  readonly height: number
  readonly bottom: number
}

export function drawMark(kind: MarkKind, grain: Grain, random: Random): Mark {
  const unit = UNITS[0] + random.next() * (UNITS[1] - UNITS[0])
  const bottom = random.next() * 1.3 - 0.3
  switch (kind) {
    case 'specks':
      return { ...specks(unit, random), unit, bottom }
    case 'rule':
      return { ...pieceOfRule(unit, random), unit, bottom }
    case 'smudge':
      return { ...smudge(unit, grain, random), unit, bottom }
    case 'scratch':
      return { ...scratch(unit, random), unit, bottom }
  }
}

type Drawn = Pick<Mark, 'ink' | 'height'>

const side = (extent: number): number => Math.ceil(extent / 8) * 8

/** One to three blots that lie together. */
function specks(unit: number, random: Random): Drawn {
  const size = unit * (0.08 + random.next() * 0.3)
  const ink = emptyPatch(side(size * 3 + 12), side(size * 2 + 12))
  const count = random.next() < 0.6 ? 1 : 2 + random.below(2)
  for (let blot = 0; blot < count; blot++) {
    const x = ink.width / 2 + (count === 1 ? 0 : random.spread(size))
    const y = ink.height / 2 + (count === 1 ? 0 : random.spread(size * 0.5))
    addBlot(ink, x, y, (size / 2) * (0.5 + random.next() * 0.6), random)
  }
  return { ink, height: size / unit }
}

/** An uneven round: its radius goes up and down twice and three times around. */
function addBlot({ width, height, data }: Patch, centreX: number, centreY: number, radius: number, random: Random): void {
  const [two, three] = [random.next() * 0.4, random.next() * 0.25]
  const [turnTwo, turnThree] = [random.next() * 7, random.next() * 7]
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const [fromX, fromY] = [x + 0.5 - centreX, y + 0.5 - centreY]
      const angle = Math.atan2(fromY, fromX)
      const reach = radius * (1 + two * Math.sin(2 * angle + turnTwo) + three * Math.sin(3 * angle + turnThree))
      data[at] = Math.max(data[at], Math.min(1, Math.max(0, reach - Math.hypot(fromX, fromY) + 0.5)))
    }
  }
}

/** A long thin bar. */
function pieceOfRule(unit: number, random: Random): Drawn {
  const thickness = Math.max(1, unit * (0.03 + random.next() * 0.07))
  const length = unit * (0.7 + random.next() * 1.6)
  const ink = emptyPatch(side(length + 12), side(thickness + length * 0.1 + 12))
  const slope = random.normal() * 0.02
  const rule = drawRule(ink.width, ink.height, ink.height / 2 - (slope * ink.width) / 2, thickness, slope)
  const start = (ink.width - length) / 2
  for (let at = 0; at < ink.data.length; at++) {
    const x = at % ink.width
    if (x >= start && x < start + length) ink.data[at] = rule.data[at]
  }
  return { ink, height: thickness / unit }
}

/** A cloud: broad grain within an ellipse, with no edge of its own. */
function smudge(unit: number, grain: Grain, random: Random): Drawn {
  const [halfWidth, halfHeight] = [unit * (0.25 + random.next() * 0.6), unit * (0.2 + random.next() * 0.4)]
  const ink = emptyPatch(side(2 * halfWidth + 12), side(2 * halfHeight + 12))
  const broad = grain.broad.window(ink.width, ink.height, random)
  const soft = grain.soft.window(ink.width, ink.height, random)
  for (let y = 0, at = 0; y < ink.height; y++) {
    for (let x = 0; x < ink.width; x++, at++) {
      const away = Math.hypot((x - ink.width / 2) / halfWidth, (y - ink.height / 2) / halfHeight)
      ink.data[at] = Math.min(1, Math.max(0, (1 - away) * 2 * (0.5 + 0.45 * broad.values[y * broad.stride + x] + 0.3 * soft.values[y * soft.stride + x])))
    }
  }
  return { ink, height: (2 * halfHeight) / unit }
}

/** One to three thin lines in any direction but upright, each of them bent. */
function scratch(unit: number, random: Random): Drawn {
  const extent = unit * (0.6 + random.next() * 1.2)
  const ink = emptyPatch(side(extent + 12), side(extent + 12))
  const middle = ink.width / 2
  const lines = 1 + random.below(3)
  for (let line = 0; line < lines; line++) {
    const angle = random.spread(1.05)
    const bend = random.spread(0.25) / extent
    const [startX, startY] = [middle + random.spread(extent * 0.15), middle + random.spread(extent * 0.2)]
    const reach = extent * (0.3 + random.next() * 0.2)
    for (let along = -reach; along <= reach; along += 0.5) {
      const across = bend * along * along
      const x = startX + along * Math.cos(angle) - across * Math.sin(angle)
      const y = startY + along * Math.sin(angle) + across * Math.cos(angle)
      addDot(ink, x, y, 0.6)
    }
  }
  return { ink, height: extent / unit }
}

function addDot({ width, height, data }: Patch, centreX: number, centreY: number, radius: number): void {
  for (let y = Math.max(0, Math.floor(centreY) - 1); y <= Math.min(height - 1, Math.floor(centreY) + 1); y++) {
    for (let x = Math.max(0, Math.floor(centreX) - 1); x <= Math.min(width - 1, Math.floor(centreX) + 1); x++) {
      const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x + 0.5 - centreX, y + 0.5 - centreY)))
      data[y * width + x] = Math.max(data[y * width + x], cover)
    }
  }
}
