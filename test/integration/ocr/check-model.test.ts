import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkModel } from '../../../src/main/ocr/recognition/check-model'
import { writeBarOrRingModel } from './bar-or-ring-model'

describe('a model from outside', () => {
  let folder: string
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'glyphwright-check-'))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const check = (...parameters: Parameters<typeof writeBarOrRingModel> extends [string, ...infer Rest] ? Rest : never) => {
    const modelPath = join(folder, 'theirs.onnx')
    writeBarOrRingModel(modelPath, ...parameters)
    return checkModel({ modelPath })
  }

  it('is taken when it reads glyphs', async () => expect(await check()).toMatchObject({ id: 'bar-or-ring', symbols: ['I', 'O'] }))
  it('is told what it takes, where that is something else', async () => {
    await expect(check({}, 'image')).rejects.toThrow('theirs.onnx takes "image", but a reader of glyphs takes "glyphs" (uint8 [N, 32, 32], or [N, 2, 32, 32] with the cut)')
  })
  it('is told of symbols that do not fit its output', async () => {
    await expect(check({ symbols: ['I', 'O', 'Q'] })).rejects.toThrow('theirs.onnx gives 2 probabilities of each glyph, but its card names 3 symbols')
  })
  it('is told when its glyphs are made in another way', async () => await expect(check({ normalisation: 'another' })).rejects.toThrow('takes glyphs normalised by "another"'))
  it('is told when it is no ONNX file', async () => {
    const modelPath = join(folder, 'text.onnx')
    writeFileSync(modelPath, 'not a model')
    await expect(checkModel({ modelPath })).rejects.toThrow('text.onnx is not an ONNX model')
  })
})
