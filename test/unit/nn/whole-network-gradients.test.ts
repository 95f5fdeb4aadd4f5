/** The gradient of whole networks, end to end, against central differences of a float64 reference. */
import { describe, expect, it } from 'vitest'
import { gradients } from '../../../src/main/autodiff/gradients'
import { GraphBuilder } from '../../../src/main/autodiff/graph-builder'
import { architectureSchema, type ArchitectureInput } from '../../../src/main/nn/architecture'
import { emitLoss, lossSchema } from '../../../src/main/nn/losses/registry'
import { bufferSpecs, forward, initParameters, parameterSpecs, type Parameter } from '../../../src/main/nn/network'
import { modelOf, serializeModel } from '../../../src/main/onnx/protobuf'
import { floats, ints, sizeOf } from '../../../src/main/onnx/tensor'
import { loadSession } from '../../../src/main/runtime/session'
import { Random } from '../../../src/shared/random'
import { crossEntropy64, type Tensors64 } from './float64-network'

const SAMPLES = 5
const STEP = 1e-5
/** Of the largest value of each gradient. */
const TOLERANCE = 1e-4

async function compiled(input: ArchitectureInput, parameters: readonly Parameter[], x: readonly number[], labels: readonly number[]) {
  const architecture = architectureSchema.parse(input)
  const g = new GraphBuilder('check')
  const xs = g.input('x', 'float32', ['N', architecture.inputs])
  const labelValues = g.input('labels', 'int64', ['N'])
  const values = parameterSpecs(architecture).map(({ name, dims }) => g.input(name, 'float32', dims))
  const buffers = bufferSpecs(architecture).map(({ name, dims, initial }) => g.constant(name, floats(dims, new Float32Array(sizeOf(dims)).fill(initial))))
  const { y } = forward(architecture, { g, parameters: values, buffers, noises: [], training: true }, xs)
  const loss = emitLoss(g, lossSchema.parse({ type: 'cross-entropy' }), { y, x: xs, labels: labelValues })
  const slopes = gradients(g, loss, values)
  const session = await loadSession(serializeModel(modelOf(g.finish([g.named('loss', loss), ...slopes.map((slope, index) => g.named(`d${values[index].name}`, slope))]))))
  const results = await session.run({
    x: floats([SAMPLES, architecture.inputs], x),
    labels: ints([SAMPLES], labels),
    ...Object.fromEntries(parameters.map(({ name, dims, data }) => [name, floats(dims, data)]))
  })
  await session.release()
  return results
}

async function check(input: ArchitectureInput): Promise<void> {
  const architecture = architectureSchema.parse(input)
  const random = new Random(7)
  // Away from zero: a bias of exactly 0 would put many values on the kink of ReLU.
  const parameters = initParameters(architecture, random).map((parameter) => ({ ...parameter, data: parameter.data.map((value) => value + random.spread(0.1)) }))
  const x = Array.from({ length: SAMPLES }, () => Array.from({ length: architecture.inputs }, () => Math.fround(random.spread(1))))
  const labels = Array.from({ length: SAMPLES }, (_, index) => index % 3)
  const results = await compiled(input, parameters, x.flat(), labels)
  const tensors: Tensors64 = Object.fromEntries(parameters.map(({ name, data }) => [name, [...data]]))
  const lossAt = (name: string, index: number, by: number): number =>
    crossEntropy64(architecture, { ...tensors, [name]: tensors[name].with(index, tensors[name][index] + by) }, x, labels)

  expect(results['loss'].data[0]).toBeCloseTo(crossEntropy64(architecture, tensors, x, labels), 5)
  for (const { name, data } of parameters) {
    const differences = Array.from(data, (_, index) => (lossAt(name, index, STEP) - lossAt(name, index, -STEP)) / (2 * STEP))
    const found = [...results[`d${name}`].data].map(Number)
    const greatest = Math.max(...differences.map(Math.abs))
    const worst = Math.max(...differences.map((value, index) => Math.abs(value - found[index])))
    expect(worst / greatest, `${name}: off by ${worst} of ${greatest}`).toBeLessThan(TOLERANCE)
  }
}

describe('the gradient of a whole network', () => {
  it.each(['sigmoid', 'tanh', 'relu'] as const)('is right for a fully connected one with %s', (type) =>
    check({ inputs: 12, layers: [{ type: 'dense', units: 9 }, { type }, { type: 'dense', units: 7 }, { type }, { type: 'dense', units: 3 }] })
  )

  it('is right for a convolutional one', () =>
    check({
      inputs: 64,
      layers: [
        { type: 'image', height: 8, width: 8 },
        { type: 'conv2d', channels: 3 },
        { type: 'relu' },
        { type: 'conv2d', channels: 5 },
        { type: 'relu' },
        { type: 'max-pool' },
        { type: 'conv2d', channels: 4, stride: 2 },
        { type: 'relu' },
        { type: 'flatten' },
        { type: 'dense', units: 6 },
        { type: 'tanh' },
        { type: 'dense', units: 3 }
      ]
    }))

  it('is right through batch normalisation', () =>
    check({
      inputs: 36,
      layers: [
        { type: 'image', height: 6, width: 6 },
        { type: 'conv2d', channels: 3, bias: false },
        { type: 'batch-normalization' },
        { type: 'tanh' },
        { type: 'flatten' },
        { type: 'dense', units: 3 }
      ]
    }))
})
