import { describe, expect, it } from 'vitest'
import { augmentationSchema, distort, isPlain, weather } from '../../../src/main/datasets/augmentation'
import { Random } from '../../../src/shared/random'

const still = augmentationSchema.parse({})
const image = { width: 5, height: 4, data: Uint8Array.from({ length: 20 }, (_, index) => (index * 53) % 256) }

describe('distort', () => {
  it('changes nothing within an empty range', () => {
    expect([...distort(image, still, new Random(1)).data]).toEqual([...image.data])
  })

  it('is repeated by the same seed', () => {
    const range = augmentationSchema.parse({ rotation: 0.3, shear: 0.3, stretch: 0.2, elastic: 0.1 })
    const once = distort(image, range, new Random(4)).data
    expect([...distort(image, range, new Random(4)).data]).toEqual([...once])
    expect([...distort(image, range, new Random(5)).data]).not.toEqual([...once])
  })

  it('leaves the middle where it is', () => {
    const dot = { width: 9, height: 9, data: new Uint8Array(81).fill(255, 40, 41) }
    for (let seed = 0; seed < 10; seed++) {
      const { data } = distort(dot, augmentationSchema.parse({ rotation: 1, shear: 0.5, stretch: 0.3 }), new Random(seed))
      expect(data.indexOf(Math.max(...data))).toBe(40)
    }
  })
})

describe('elastic distortion', () => {
  it('moves parts of the image against each other, nothing further than its reach', () => {
    const side = 28
    const bar = { width: side, height: side, data: Uint8Array.from({ length: side * side }, (_, index) => (index % side === 14 ? 255 : 0)) }
    const { data } = distort(bar, augmentationSchema.parse({ elastic: 0.1 }), new Random(2))
    const columns = Array.from({ length: side }, (_, y) => data.subarray(y * side, (y + 1) * side))
      // Rows at the rim may come from beyond it.
      .filter((row) => row.some((value) => value > 0))
      .map((row) => row.indexOf(Math.max(...row)))
    expect(columns.length).toBeGreaterThan(20)
    expect(new Set(columns).size).toBeGreaterThan(1)
    for (const column of columns) expect(Math.abs(column - 14)).toBeLessThanOrEqual(4)
    // No line is torn: from row to row it moves by a pixel at most.
    columns.slice(1).forEach((column, y) => expect(Math.abs(column - columns[y])).toBeLessThanOrEqual(2))
  })
})

describe('weather', () => {
  const glyph = () => Uint8Array.from({ length: 16 }, (_, index) => (index === 5 ? 200 : 0))

  it('moves a glyph by whole pixels', () => {
    const places = new Set<number>()
    for (let seed = 0; seed < 40; seed++) {
      const moved = glyph()
      weather(moved, 4, augmentationSchema.parse({ shift: 1 }), new Random(seed))
      expect(Math.max(...moved)).toBe(200)
      places.add(moved.indexOf(200))
    }
    expect([...places].sort((a, b) => a - b)).toEqual([0, 1, 2, 4, 5, 6, 8, 9, 10])
  })

  it('fades and adds noise within the range of a byte', () => {
    const faint = glyph()
    weather(faint, 4, augmentationSchema.parse({ contrast: 0.5 }), new Random(1))
    expect(faint[5]).toBeGreaterThanOrEqual(100)
    expect(faint[5]).toBeLessThan(200)
    const noisy = glyph()
    weather(noisy, 4, augmentationSchema.parse({ noise: 0.3 }), new Random(1))
    expect(noisy.filter((value) => value > 0).length).toBeGreaterThan(4)
  })

  it('is nothing for a plain augmentation', () => {
    const same = glyph()
    weather(same, 4, still, new Random(1))
    expect(same).toEqual(glyph())
    expect(isPlain(still)).toBe(true)
    expect(isPlain(augmentationSchema.parse({ noise: 0.1 }))).toBe(false)
  })
})
