import { describe, expect, it } from 'vitest'
import { architectureSchema } from '../../../src/main/nn/architecture'
import { lossSchema } from '../../../src/main/nn/losses/registry'
import { initParameters } from '../../../src/main/nn/network'
import { parseModel } from '../../../src/main/onnx/protobuf'
import { floats } from '../../../src/main/onnx/tensor'
import { loadSession } from '../../../src/main/runtime/session'
import { exportModel, withoutRun } from '../../../src/main/training/export-model'
import { ARCHITECTURE_KEY } from '../../../src/main/training/trainable-model'
import { MODEL_CARD_KEY, type ModelCard } from '../../../src/shared/model'
import { Random } from '../../../src/shared/random'

const architecture = architectureSchema.parse({ inputs: 1024, layers: [{ type: 'dense', units: 2 }] })
const card: ModelCard = {
  id: 'two',
  name: 'Two',
  summary: '',
  symbols: ['I', 'O'],
  normalisation: 'none',
  architecture: '1024-2',
  parameterCount: 2050,
  command: 'test',
  data: { name: 'none', sha256: 'abc', licence: 'MIT', trainingSamples: 0, validationSamples: 0 },
  training: {},
  metrics: { 'test accuracy': 0.5 }
}
const exported = (runId: string, temperature?: number) =>
  exportModel({ architecture, loss: lossSchema.parse({ type: 'cross-entropy' }) }, initParameters(architecture, new Random(1)), { ...card, temperature }, runId)

describe('an exported model', () => {
  it('says in its metadata what it reads, how it was prepared, and which run it comes from', () => {
    const { metadata, inputs } = parseModel(exported('r1'))
    expect(Object.keys(metadata).sort()).toEqual([MODEL_CARD_KEY, ARCHITECTURE_KEY, 'data.sha256', 'metrics', 'normalisation', 'run', 'symbols'].sort())
    expect(JSON.parse(metadata['symbols'])).toEqual(['I', 'O'])
    expect(inputs).toMatchObject([{ name: 'glyphs', shape: ['N', 32, 32] }])
  })

  it('takes bytes, as many glyphs as there are, and gives probabilities', async () => {
    const session = await loadSession(exported('r1'))
    for (const count of [1, 5]) {
      const glyphs = { type: 'uint8', dims: [count, 32, 32], data: Uint8Array.from({ length: count * 1024 }, (_, index) => index % 256) } as const
      const { probabilities } = await session.run({ glyphs })
      expect(probabilities.dims).toEqual([count, 2])
      expect(Number(probabilities.data[0]) + Number(probabilities.data[1])).toBeCloseTo(1, 5)
    }
    await session.release()
  })

  it('takes the place of each glyph where its network does, and answers by it', async () => {
    const placed = architectureSchema.parse({ inputs: 1024, layers: [{ type: 'side-inputs', count: 5 }, { type: 'dense', units: 2 }] })
    const model = exportModel({ architecture: placed, loss: lossSchema.parse({ type: 'cross-entropy' }) }, initParameters(placed, new Random(1)), card, 'r1')
    expect(parseModel(model).inputs).toMatchObject([{ name: 'glyphs' }, { name: 'placement', shape: ['N', 5] }])
    const session = await loadSession(model)
    const glyphs = { type: 'uint8', dims: [2, 32, 32], data: new Uint8Array(2 * 1024) } as const
    const { probabilities } = await session.run({ glyphs, placement: floats([2, 5], [0, 0, 0, 0, 0, 0, 1, 1, 0, 1]) })
    expect(probabilities.data[0]).toBeCloseTo(0.5)
    expect(Math.abs(Number(probabilities.data[2]) - 0.5)).toBeGreaterThan(0.01)
    await session.release()
  })

  it('divides the logits by the temperature of its card', async () => {
    const glyphs = { type: 'uint8', dims: [1, 32, 32], data: Uint8Array.from({ length: 1024 }, (_, index) => index % 256) } as const
    const [plain, halved] = await Promise.all(
      [undefined, 2].map(async (temperature) => {
        const session = await loadSession(exported('r1', temperature))
        const { probabilities } = await session.run({ glyphs })
        await session.release()
        return Math.log(Number(probabilities.data[0]) / Number(probabilities.data[1]))
      })
    )
    expect(halved).toBeCloseTo(plain / 2, 5)
  })

  it('is the same bytes without its run', () => {
    expect(withoutRun(exported('r1'))).toEqual(withoutRun(exported('r2')))
    expect(parseModel(withoutRun(exported('r1'))).metadata).not.toHaveProperty('run')
  })
})
