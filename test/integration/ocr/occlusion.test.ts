import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { occlusionMap } from '../../../src/main/ocr/evaluation/occlusion'
import { writeBarOrRingModel } from './bar-or-ring-model'

describe('an occlusion map', () => {
  let folder: string
  let modelPath: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'glyphwright-occlusion-'))
    modelPath = join(folder, 'model.onnx')
    writeBarOrRingModel(modelPath)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** A T: its stem lies in the middle, its bar reaches to the sides. */
  const isInk = (x: number, y: number): boolean => y < 4 || Math.abs(x - 11.5) < 2
  const letter = { width: 24, height: 24, data: Uint8Array.from({ length: 24 * 24 }, (_, index) => (isInk(index % 24, Math.floor(index / 24)) ? 255 : 0)) }

  it('says which ink speaks for the symbol, and which against it', async () => {
    const { map, reach, glyph } = await occlusionMap({ modelPath, symbol: 'I' }, letter)
    expect(reach).toBeGreaterThan(0)
    expect(glyph).toHaveLength(1024)
    const columnOf = (value: number): number => Math.abs((map.indexOf(value) % 32) - 15.5)
    expect(columnOf(Math.max(...map))).toBeLessThan(8)
    expect(columnOf(Math.min(...map))).toBeGreaterThan(4)
    expect(map[31 * 32]).toBe(128)
  })
  it('is refused for a symbol that the model does not know', async () => {
    await expect(occlusionMap({ modelPath, symbol: 'Q' }, letter)).rejects.toThrow('does not know Q')
  })
})
