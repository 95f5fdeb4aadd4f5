import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placementOf } from '../../../src/main/datasets/dataset'
import { readOrigin, writeOrigins } from '../../../src/main/datasets/origins'
import { pageDataset } from '../../../src/main/datasets/page-dataset'

const origin = (x: number, sha256 = 'a') => ({ sha256, frameIndex: 0, box: { x, y: 2, width: 3, height: 4 } })
const glyph = (symbol: string, value: number) => ({ symbol, pixels: new Uint8Array(16).fill(value), placement: value === 1 ? null : { height: 1, bottom: 0, mix: 0.5 }, origin: origin(value) })

describe('a set from pages', () => {
  it('has the glyphs in their order, with what is known of their place', () => {
    const dataset = pageDataset('mine', [glyph('O', 1), glyph('A', 2), glyph('O', 3)])
    expect(dataset).toMatchObject({ name: 'mine', symbols: ['A', 'O'], width: 4, height: 4, testFrom: 3 })
    expect([...dataset.labels]).toEqual([1, 0, 1])
    expect([...dataset.pixels.subarray(16, 32)]).toEqual(new Array(16).fill(2))
    expect(placementOf(dataset, 0)).toBeNull()
    expect(placementOf(dataset, 1)).toEqual({ height: 1, bottom: 0, mix: 0.5 })
  })
  it('needs two symbols', () => expect(() => pageDataset('mine', [glyph('O', 1)])).toThrow('are all O: a network learns to tell two symbols'))
})

describe('origins', () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'glyphwright-origins-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('say where each sample stood, and which came from elsewhere', () => {
    writeOrigins(folder, [origin(1), null, origin(5, 'b')])
    expect([0, 1, 2, 3].map((index) => readOrigin(folder, index))).toEqual([origin(1), null, origin(5, 'b'), null])
  })
  it('are not known of a set without them, and a damaged file is told', () => {
    expect(readOrigin(folder, 0)).toBeNull()
    writeFileSync(join(folder, 'origins.json'), '{')
    expect(() => readOrigin(folder, 0)).toThrow('is damaged')
  })
})
