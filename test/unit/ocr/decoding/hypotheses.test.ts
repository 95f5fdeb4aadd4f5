import { describe, expect, it } from 'vitest'
import { propose } from '../../../../src/main/ocr/decoding/hypotheses'
import { dirtOdds, optionsOf } from '../../../../src/main/ocr/decoding/options'
import { findConnectedComponents } from '../../../../src/main/ocr/segmentation/connected-components'
import type { GlyphShape } from '../../../../src/main/ocr/segmentation/glyph-boxes'
import { box, filled } from '../drawing'

/** ln of the odds of dirt on a written page. */
const CLEAN = -5
const scale = { letterHeight: 30, strokeWidth: 4 }
const { runs, components } = findConnectedComponents(filled(200, 60, [box(10, 10, 20, 30), box(33, 10, 4, 30), box(60, 10, 20, 30), box(83, 10, 20, 30)]))
const glyphs: GlyphShape[] = components.map((component) => ({ box: component.box, components: [component] }))
const spans = (doubtful: readonly number[], breakOdds = [Infinity, -Infinity, -Infinity, -Infinity]) =>
  propose([{ glyphs, breakOdds, isDoubtful: (glyph) => doubtful.includes(glyphs.indexOf(glyph)) }], runs, scale).lines[0].proposals.map(({ from, to }) => [from, to])

describe('propose', () => {
  it('takes glyphs as they were found where none is doubtful', () => {
    expect(spans([])).toEqual([[0, 1], [1, 2], [2, 3], [3, 4]])
  })

  it('joins a doubtful one with neighbours that are near, not across a wide gap', () => {
    expect(spans([1])).toEqual([[0, 1], [0, 2], [1, 2], [2, 3], [3, 4]])
  })

  it('joins nothing across two words', () => {
    expect(spans([1], [Infinity, 2, -Infinity, -Infinity])).toEqual([[0, 1], [1, 2], [2, 3], [3, 4]])
  })
})

describe('optionsOf', () => {
  const proposal = { from: 0, to: 1, shape: glyphs[0], isFound: true, gap: 0 }

  it('scores a symbol by its probability, and leaves out what is hardly possible', () => {
    expect(optionsOf(proposal, ['A', 'B', 'C'], [0.9, 0.099, 0.001], scale, CLEAN)).toEqual([
      { symbol: 'A', score: expect.closeTo(Math.log(0.9)) },
      { symbol: 'B', score: expect.closeTo(Math.log(0.099)) }
    ])
  })

  it('counts two pieces twice, and a join less than what was found', () => {
    const [found, other] = optionsOf({ ...proposal, to: 2 }, ['A', 'B'], [0.9, 0.1], scale, CLEAN)
    const [joined] = optionsOf({ ...proposal, to: 2, isFound: false, gap: 0.2 }, ['A', 'B'], [0.9, 0.1], scale, CLEAN)
    expect(found.score).toBeCloseTo(2 * Math.log(0.9))
    expect(found.score - other.score).toBeCloseTo(Math.log(9))
    expect(joined.score).toBeLessThan(found.score - 1)
  })

  it('lets what is no character be left out, a small mark sooner than a large one', () => {
    const leftOut = (shape: (typeof glyphs)[number]) =>
      optionsOf({ ...proposal, shape }, ['A', '∅'], [0.5, 0.5], scale, CLEAN).find(({ symbol }) => symbol === '')?.score ?? NaN
    const dot = { ...glyphs[0], box: box(0, 0, 5, 5) }
    expect(leftOut(dot)).toBeGreaterThan(leftOut(glyphs[0]) + 2)
  })

  it('always has one', () => {
    expect(optionsOf(proposal, ['A', 'B'], [0.001, 0.0005], scale, CLEAN).map(({ symbol }) => symbol)).toEqual(['A'])
  })

  it('leaves a letter that looks odd where the page is clean, and out where most is dirt', () => {
    const leftOut = (dirt: number) => optionsOf(proposal, ['A', '∅'], [0.1, 0.9], scale, dirt)[0].symbol === ''
    expect(leftOut(dirtOdds(1, 200))).toBe(false)
    expect(leftOut(dirtOdds(900, 1000))).toBe(true)
    expect(dirtOdds(0, 10)).toBeLessThan(-4)
  })
})
