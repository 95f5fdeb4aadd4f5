import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/main/datasets/dataset'
import { architectureSchema } from '../../../src/main/nn/architecture'
import { lossSchema } from '../../../src/main/nn/losses/registry'
import { bufferSpecs, initParameters } from '../../../src/main/nn/network'
import { sizeOf } from '../../../src/main/onnx/tensor'
import { resourcesDir } from '../../../src/main/program-paths'
import { exportModel } from '../../../src/main/training/export-model'
import { runConfigSchema, type RunConfig } from '../../../src/main/training/run-config'
import { keepStartWeights, keptStartWeights, startWeightsOf } from '../../../src/main/training/start-weights'
import { readTrainable } from '../../../src/main/training/trainable-model'
import { beginning } from '../../../src/main/training/trainer'
import type { ModelCard } from '../../../src/shared/model'
import { Random } from '../../../src/shared/random'

const architecture = architectureSchema.parse({
  inputs: 1024,
  layers: [{ type: 'image', height: 32, width: 32 }, { type: 'conv2d', channels: 2, bias: false }, { type: 'batch-normalization' }, { type: 'max-pool', size: 8 }, { type: 'flatten' }, { type: 'dense', units: 2 }]
})
const loss = lossSchema.parse({ type: 'cross-entropy' })
const card: ModelCard = {
  id: 'two', name: 'Two', summary: '', symbols: ['I', 'O'], normalisation: 'none', temperature: 0.75, architecture: '', parameterCount: 1, command: 'test',
  data: { name: 'none', sha256: 'abc', licence: 'MIT', trainingSamples: 0, validationSamples: 0 }, training: {}, metrics: {}
}
const learned = initParameters(architecture, new Random(5))
const tensors = [...learned, ...bufferSpecs(architecture).map(({ name, dims }) => ({ name, dims, data: new Float32Array(sizeOf(dims)).fill(0.25) }))]
const config = (change: object = {}): RunConfig =>
  runConfigSchema.parse({ architecture, loss, optimizer: { type: 'adam' }, learningRate: 0.001, batchSize: 4, epochs: 1, startFrom: 'two', averageDecay: 0.9, ...change })
const dataset = (symbols: readonly string[]): Dataset => ({ name: 'mine', symbols, width: 1, height: 1, pixels: new Uint8Array(), labels: new Uint8Array(), testFrom: 0, placements: null })

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-start-'))
  path = join(folder, 'two.onnx')
  writeFileSync(path, exportModel({ architecture, loss }, tensors, card, 'r1'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a model that is trained further', () => {
  it('has in its file the network and the weights that it was written with', () => {
    expect(readTrainable(path)).toEqual({ card, architecture, tensors })
  })

  it.each(['capitals-digits', 'latin', 'capitals-digits-mlp'])('can be every bundled one: %s', (id) => {
    const { card: bundled, architecture: network } = readTrainable(join(resourcesDir, 'models', `${id}.onnx`))
    expect(bundled.id).toBe(id)
    expect(network.layers.at(-1)).toMatchObject({ type: 'dense', units: bundled.symbols.length })
  })

  it('is told when it cannot be one', () => {
    writeFileSync(path, 'no model')
    expect(() => readTrainable(path)).toThrow('two does not say how its network is built')
  })
})

describe('the weights that a run begins with', () => {
  it("are the model's, also as their moving averages, and are kept with its temperature", () => {
    const start = startWeightsOf(config(), dataset(['I', 'O']), path)
    expect(start).toEqual({ tensors, temperature: 0.75 })
    const { state } = beginning(config(), start.tensors)
    for (const { name, data } of tensors) expect(state[name].data, name).toEqual(data)
    for (const { name, data } of learned) expect(state[`${name}.average`].data, name).toEqual(data)
    expect([...state[`${learned[0].name}.mean`].data]).toEqual(new Array(sizeOf(learned[0].dims)).fill(0))
    const kept = join(folder, 'initial.safetensors')
    expect(keptStartWeights(kept)).toBeNull()
    keepStartWeights(kept, start)
    expect(keptStartWeights(kept)).toEqual(start)
  })

  it.each([
    ['is gone', config(), ['I', 'O'], null, 'The model two that the run begins with is gone'],
    ['has another network', config({ architecture: { inputs: 1024, layers: [{ type: 'dense', units: 2 }] } }), ['I', 'O'], 'path', 'has another network than the run'],
    ['tells other symbols apart', config(), ['O', 'I'], 'path', 'tells other symbols apart than mine']
  ] as const)('are refused of a model that %s', (_, run, symbols, place, sentence) => {
    expect(() => startWeightsOf(run, dataset(symbols), place === null ? null : path)).toThrow(sentence)
  })
})
