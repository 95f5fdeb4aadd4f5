import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bottom, right, type Box } from '../../../../../../src/shared/geometry'
import {
  fit,
  pan,
  resized,
  reveal,
  toPage,
  toStage,
  visibleRegion,
  wheelFactor,
  zoomAt,
  type Size
} from '../../../../../../src/renderer/features/annotate/canvas/viewport'

const page = { width: 3753, height: 880 }
const stage = { width: 800, height: 700 }

describe('fit', () => {
  const shownFitted = (size: Size): Box => toStage(fit(size, stage), { x: 0, y: 0, ...size })

  it('shows a wide page whole beside the tools', () => {
    const shown = shownFitted(page)
    expect(shown.x).toBe(56)
    expect(right(shown)).toBeCloseTo(stage.width - 24)
    expect(shown.y).toBeCloseTo(stage.height - bottom(shown))
  })

  it('shows a narrow one in the middle', () => {
    const shown = shownFitted({ width: 600, height: 1200 })
    expect(shown.x).toBeCloseTo(stage.width - right(shown))
    expect(shown.y).toBeCloseTo(24)
  })

  it('enlarges a small page only so far', () => {
    expect(fit({ width: 20, height: 20 }, stage).scale).toBe(3)
  })
})

describe('zoomAt', () => {
  it('keeps the page point under the pointer there', () => {
    const points = fc.record({ x: fc.integer({ min: 100, max: 700 }), y: fc.integer({ min: 330, max: 370 }) })
    fc.assert(
      fc.property(points, fc.double({ min: 1, max: 3, noNaN: true }), (pointer, factor) => {
        const before = fit(page, stage)
        const after = zoomAt(before, page, stage, pointer, factor)
        expect(toPage(after, pointer).x).toBeCloseTo(toPage(before, pointer).x, 4)
        expect(toPage(after, pointer).y).toBeCloseTo(toPage(before, pointer).y, 4)
      })
    )
  })

  it('stops at the largest and the smallest scale', () => {
    const middle = { x: 400, y: 350 }
    expect(zoomAt(fit(page, stage), page, stage, middle, 1e6).scale).toBe(12)
    const smallest = zoomAt(fit(page, stage), page, stage, middle, 1e-6).scale
    expect(smallest).toBeCloseTo(fit(page, stage).scale / 2)
  })
})

describe('pan', () => {
  it('never loses the page', () => {
    const far = pan(fit(page, stage), page, stage, 1e5, -1e5)
    const shown = toStage(far, { x: 0, y: 0, ...page })
    expect(shown.x).toBe(stage.width - 80)
    expect(shown.y + shown.height).toBeCloseTo(80)
  })
})

describe('reveal', () => {
  const close = zoomAt(fit(page, stage), page, stage, { x: 0, y: 350 }, 20)

  it('does not move when the box is in sight', () => {
    const region = visibleRegion(close, stage)
    const inside = { x: region.x + region.width / 2, y: region.y + region.height / 2, width: 20, height: 20 }
    expect(reveal(close, page, stage, inside, 40)).toBe(close)
  })

  it('moves just enough, with room around', () => {
    const region = visibleRegion(close, stage)
    const beyond = {
      x: region.x + region.width + 100,
      y: region.y + region.height / 2,
      width: 20,
      height: 20
    }
    const moved = reveal(close, page, stage, beyond, 40)
    const shown = toStage(moved, beyond)
    expect(shown.x + shown.width).toBeCloseTo(stage.width - 40)
    expect(moved.y).toBe(close.y)
  })

  it('brings the beginning of a line out from under the tools', () => {
    const under = { ...close, x: 0 }
    expect(toStage(reveal(under, page, stage, { x: 0, y: 440, width: 20, height: 20 }, 56), { x: 0, y: 0, ...page }).x).toBe(56)
  })

  it('leaves a page alone that is shown whole', () => {
    const fitted = fit(page, stage)
    const atTheEdge = { x: 0, y: 0, width: 20, height: 20 }
    const inTheCorner = { x: page.width - 20, y: page.height - 20, width: 20, height: 20 }
    expect(reveal(fitted, page, stage, atTheEdge, 56)).toBe(fitted)
    expect(reveal(fitted, page, stage, inTheCorner, 56)).toBe(fitted)
  })
})

describe('resized', () => {
  it('keeps the middle', () => {
    const before = fit(page, stage)
    const smaller = { width: 500, height: 600 }
    expect(toPage(resized(before, stage, smaller), { x: 250, y: 300 })).toEqual(
      toPage(before, { x: 400, y: 350 })
    )
  })
})

describe('wheelFactor', () => {
  const wheel = (deltaY: number, deltaMode = 0, ctrlKey = false) =>
    wheelFactor({ deltaY, deltaMode, ctrlKey })

  it('zooms in upwards, and back by as much', () => {
    expect(wheel(-100)).toBeGreaterThan(1)
    expect(wheel(-100) * wheel(100)).toBeCloseTo(1)
  })
  it('takes lines for what they are, pinches finer, and no leap', () => {
    expect(wheel(-3, 1)).toBeCloseTo(wheel(-48))
    expect(wheel(-5, 0, true)).toBeGreaterThan(wheel(-5))
    expect(wheel(-1e6)).toBe(wheel(-240))
  })
})
