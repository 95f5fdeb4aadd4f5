import { describe, expect, it } from 'vitest'
import { createGrain, GrainSheet } from '../../../../src/main/datasets/synthesis/grain'
import { boundsOf, CROP_INK_SIDE, CROP_SIDE, extractInk, fitInk } from '../../../../src/main/datasets/synthesis/ink-extraction'
import { jpegNoise } from '../../../../src/main/datasets/synthesis/jpeg-noise'
import { drawRecording, record, type Recording } from '../../../../src/main/datasets/synthesis/paper'
import { copyOf, emptyPatch } from '../../../../src/main/datasets/synthesis/patch'
import { Random } from '../../../../src/shared/random'
import { uprightBar } from './bars'

const clean: Recording = { paper: 200, darkness: 0.5, shadeX: 0, shadeY: 0, fine: 0, soft: 0, blurPasses: 0, quality: null }
const grain = createGrain()

describe('a recording', () => {
  it('is paper where there is no ink, and darker by its share where there is', () => {
    const grey = record(uprightBar(32, 8), clean, grain, Random.of(1))
    expect([grey.data[0], grey.data[16 * 32 + 16]]).toEqual([200, 100])
  })

  it('is shaded from edge to edge, and grained in proportion to the ink', () => {
    const grey = record(emptyPatch(32, 32), { ...clean, shadeX: 0.2 }, grain, Random.of(1))
    expect(grey.data[31] - grey.data[0]).toBeCloseTo(200 * 0.2 * (31 / 32), 3)
    const noisy = record(emptyPatch(64, 64), { ...clean, fine: 0.1 }, grain, Random.of(1))
    const deviation = Math.sqrt(noisy.data.reduce((sum, value) => sum + (value - 200) ** 2, 0) / noisy.data.length)
    expect(deviation).toBeCloseTo(100 * 0.1, -0.5)
  })

  it('blurs small letters less than large ones', () => {
    const most = (unit: number): number => Math.max(...Array.from({ length: 60 }, (_, seed) => drawRecording(unit, Random.of(seed)).blurPasses))
    expect([most(15), most(60)]).toEqual([0, 3])
  })
})

describe('grain', () => {
  it('has mean 0 and deviation 1, and is the same for the same seed', () => {
    const { values, stride } = new GrainSheet(4, 3).window(64, 64, Random.of(2))
    const again = new GrainSheet(4, 3).window(64, 64, Random.of(2))
    expect([...again.values.subarray(0, 64)]).toEqual([...values.subarray(0, 64)])
    const whole = new GrainSheet(4, 3).window(stride, stride, Random.of(1)).values
    expect(whole.reduce((sum, value) => sum + value, 0) / whole.length).toBeCloseTo(0, 1)
    expect(whole.reduce((sum, value) => sum + value * value, 0) / whole.length).toBeCloseTo(1, 1)
  })
})

describe('JPEG noise', () => {
  it('leaves an even patch, and rings about an edge the more the poorer it is', () => {
    const even = { ...emptyPatch(16, 16), data: new Float32Array(256).fill(128) }
    jpegNoise(even, 20)
    expect(Math.max(...even.data)).toBeCloseTo(128)
    const loss = (quality: number): number => {
      const page = record(uprightBar(32, 6), clean, grain, Random.of(1))
      const after = copyOf(page)
      jpegNoise(after, quality)
      return after.data.reduce((sum, value, at) => sum + (value - page.data[at]) ** 2, 0)
    }
    expect(loss(100)).toBeLessThan(32 * 32)
    expect(loss(15)).toBeGreaterThan(10 * loss(90))
  })
})

describe('ink extraction', () => {
  it('brings the darkest ink to 255 and leaves paper and others\' ink at 0', () => {
    const own = uprightBar(32, 6)
    const other = { ...emptyPatch(32, 32), data: new Float32Array(32 * 32) }
    for (let y = 8; y < 24; y++) other.data.fill(1, y * 32 + 24, y * 32 + 28)
    const all = copyOf(own)
    other.data.forEach((value, at) => (all.data[at] = Math.max(all.data[at], value)))
    const ink = extractInk({ grey: record(all, clean, grain, Random.of(1)), kept: own, left: other, threshold: 0.5 })
    expect(ink.data.map((value, at) => (value === own.data[at] * 255 ? 0 : 1)).reduce((sum, value) => sum + value, 0)).toBe(0)
  })

  it('fits ink into the middle of the crop, its aspect kept', () => {
    const bar = uprightBar(32, 4)
    const fitted = fitInk({ width: 32, height: 32, data: Uint8Array.from(bar.data, (value) => value * 255) })
    expect([fitted?.width, fitted?.height]).toEqual([CROP_SIDE, CROP_SIDE])
    const bounds = boundsOf(fitted ?? { width: 0, height: 0, data: [] })
    expect((bounds?.bottom ?? 0) - (bounds?.top ?? 0)).toBeCloseTo(CROP_INK_SIDE, -0.5)
    expect((bounds?.right ?? 0) - (bounds?.left ?? 0)).toBeCloseTo(CROP_INK_SIDE / 4, -0.5)
    expect((bounds?.left ?? 0) + (bounds?.right ?? 0)).toBeCloseTo(CROP_SIDE, -0.5)
    expect(fitInk({ width: 4, height: 4, data: new Uint8Array(16) })).toBeNull()
  })
})
