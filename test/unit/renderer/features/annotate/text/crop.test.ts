import { describe, expect, it } from 'vitest'
import { right } from '../../../../../../src/shared/geometry'
import type { Box } from '../../../../../../src/shared/geometry'
import { CROP_HEIGHT, cropBoxes, cropStyle } from '../../../../../../src/renderer/features/annotate/text/crop'
import { bandOf } from '../../../../../../src/renderer/features/annotate/text/line-band'
import { contentOf } from '../page-content'

const content = contentOf('ABC')
const [word] = content.lines[0].words
const withBoxes = (boxes: readonly Box[]) => ({
  ...word,
  glyphs: boxes.map((box, index) => ({ ...word.glyphs[index], box }))
})

const crops = (boxes: readonly Box[], others: readonly (readonly Box[])[] = []) => cropBoxes(content, withBoxes(boxes), bandOf([boxes, ...others])!)

describe('cropBoxes', () => {
  it('cuts half-way between the letters, so that the parts join to the word', () => {
    const boxes = crops([
      { x: 100, y: 50, width: 40, height: 40 },
      { x: 150, y: 52, width: 40, height: 40 },
      { x: 200, y: 48, width: 40, height: 40 }
    ])
    expect(right(boxes[0])).toBeCloseTo(145)
    expect(boxes[1].x).toBeCloseTo(145)
    expect(new Set(boxes.map(({ y, height }) => `${y} ${height}`)).size).toBe(1)
  })

  it('shows no neighbour twice beside a thin letter that stands as letters do', () => {
    const [, thin] = crops([
      { x: 100, y: 0, width: 30, height: 48 },
      { x: 142, y: 0, width: 6, height: 48 },
      { x: 160, y: 0, width: 30, height: 48 }
    ])
    expect(thin.x).toBeGreaterThanOrEqual(130)
    expect(right(thin)).toBeLessThanOrEqual(160)
  })

  it('gives a thin letter the width that its symbol needs, and a wide gap no more than it needs', () => {
    const [thin, wide] = crops([
      { x: 100, y: 0, width: 2, height: 48 },
      { x: 400, y: 0, width: 40, height: 48 }
    ])
    const scale = CROP_HEIGHT / thin.height
    expect(thin.width * scale).toBeGreaterThanOrEqual(12)
    expect(wide.width * scale).toBeCloseTo(56)
    expect(wide.x + wide.width / 2).toBeCloseTo(420)
  })
})

describe('in a line with tall letters', () => {
  const small = [{ x: 100, y: 60, width: 20, height: 20 }]
  const tall = [
    { x: 200, y: 40, width: 20, height: 40 },
    { x: 230, y: 60, width: 20, height: 30 }
  ]

  it('a word without is shown as large and as level as the others', () => {
    const [first] = crops(small, [tall])
    const [second] = crops(tall, [small])
    expect(first).toMatchObject({ y: second.y, height: second.height })
  })

  it('a word that was cut across two lines is still shown whole, and leaves the others as they are', () => {
    const cutWrong = [{ x: 300, y: 0, width: 20, height: 200 }]
    expect(crops(cutWrong, [tall, tall])[0]).toMatchObject({ y: -20, height: 240 })
    expect(crops(small, [tall, tall, cutWrong])).toEqual(crops(small, [tall, tall]))
  })
})

describe('cropStyle', () => {
  it('shows the part at the height of a line', () => {
    const style = cropStyle(content, { x: 30, y: 12, width: 20, height: 56 })
    expect(style.width).toBe(10)
    expect(style.backgroundSize).toBe('200px 150px')
    expect(style.backgroundPosition).toBe('-15px -6px')
    expect(style.transform).toBeUndefined()
  })

  it('turns what lies on its side, and takes up no more room than upright', () => {
    // The page of 400 x 300 was read after a quarter turn clockwise, as one of 300 x 400.
    const style = cropStyle({ ...content, quarterTurns: 1 }, { x: 30, y: 12, width: 20, height: 56 })
    expect(style).toMatchObject({ width: 28, height: 10, transform: 'rotate(90deg)', margin: '9px -9px', backgroundPosition: '-6px -125px' })
  })
})
