import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { GraphBuilder } from '../../../src/main/autodiff/graph-builder'
import { modelOf, serializeModel } from '../../../src/main/onnx/protobuf'
import { readModelCard, readSummary } from '../../../src/main/runtime/model-file'
import { MODEL_CARD_KEY } from '../../../src/shared/model'

const folder = mkdtempSync(join(tmpdir(), 'glyphwright-model-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, metadata: Record<string, string>): string {
  const g = new GraphBuilder('identity')
  const bytes = serializeModel(modelOf(g.finish([g.named('y', g.input('x', 'float32', [1]))]), metadata))
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

describe('readModelCard', () => {
  it('names the file that is missing', async () => {
    await expect(readModelCard(join(folder, 'gone.onnx'))).rejects.toThrow('The model gone.onnx cannot be read (ENOENT): check its path.')
  })
  it('names a model without a card', async () => {
    await expect(readModelCard(write('bare.onnx', {}))).rejects.toThrow(/bare.onnx is an ONNX model but has no Glyphwright card/)
  })
  it.each(['{"id": 5}', 'not JSON'])('names what is broken in a card (%s)', async (card) => {
    await expect(readModelCard(write('broken.onnx', { [MODEL_CARD_KEY]: card }))).rejects.toThrow(/The card in broken.onnx is broken/)
  })
})

describe('readSummary', () => {
  it('sums up a model without a card', async () => {
    const { inputs, operators } = await readSummary(write('bare.onnx', {}))
    expect(inputs).toEqual([{ name: 'x', type: 'float32', shape: [1] }])
    expect(operators).toEqual({ Identity: 1 })
  })
  it('names a file that is something else', async () => {
    writeFileSync(join(folder, 'notes.onnx'), 'These are notes, not a network.')
    await expect(readSummary(join(folder, 'notes.onnx'))).rejects.toThrow(/^notes.onnx is not an ONNX model \(.*\): choose a file that ends in .onnx.$/)
  })
})
