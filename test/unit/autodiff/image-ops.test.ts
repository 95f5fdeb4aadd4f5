/** The ops of convolutional networks, on images [N, C, H, W]. */
import { describe, expect, it } from 'vitest'
import { GraphBuilder } from '../../../src/main/autodiff/graph-builder'
import { AveragePool } from '../../../src/main/autodiff/ops/average-pool'
import { BatchNormalization } from '../../../src/main/autodiff/ops/batch-normalization'
import { Conv, samePadding, validPadding, type ConvParameters } from '../../../src/main/autodiff/ops/conv'
import { GlobalAveragePool } from '../../../src/main/autodiff/ops/global-average-pool'
import { MaxPool } from '../../../src/main/autodiff/ops/max-pool'
import { Resize } from '../../../src/main/autodiff/ops/resize'
import { Random } from '../../../src/shared/random'
import { checkOp, type TestInput } from './check-op'

function randomInput(dims: readonly number[], seed: number): TestInput {
  const random = new Random(seed)
  const size = dims.reduce((product, extent) => product * extent, 1)
  return { dims, values: Array.from({ length: size }, () => random.spread(1)) }
}

/** Reads [N, C, H, W] values; 0 outside the image. */
function reader(values: readonly number[], [, channels, height, width]: readonly number[]) {
  return (n: number, c: number, y: number, x: number): number =>
    y < 0 || x < 0 || y >= height || x >= width ? 0 : values[((n * channels + c) * height + y) * width + x]
}

/** Every element of an array of shape `dims`, by its index. */
function fill(dims: readonly number[], value: (index: readonly number[]) => number): number[] {
  const size = dims.reduce((product, extent) => product * extent, 1)
  return Array.from({ length: size }, (_, flat) => {
    const index: number[] = []
    for (let axis = dims.length - 1, rest = flat; axis >= 0; axis--) {
      index.unshift(rest % dims[axis])
      rest = Math.floor(rest / dims[axis])
    }
    return value(index)
  })
}

interface ConvCase {
  readonly name: string
  readonly x: readonly number[]
  readonly w: readonly number[]
  readonly parameters: ConvParameters
  readonly out: readonly number[]
}

describe('Conv', () => {
  const cases: ConvCase[] = [
    { name: '3 x 3, same', x: [2, 2, 4, 5], w: [3, 2, 3, 3], parameters: { stride: 1, padding: samePadding(3) }, out: [2, 3, 4, 5] },
    { name: '3 x 3, same, many channels', x: [2, 4, 4, 3], w: [2, 4, 3, 3], parameters: { stride: 1, padding: samePadding(3) }, out: [2, 2, 4, 3] },
    { name: '3 x 2, valid', x: [1, 2, 4, 5], w: [2, 2, 3, 2], parameters: { stride: 1, padding: validPadding }, out: [1, 2, 2, 4] },
    { name: '3 x 2, valid, many channels', x: [1, 5, 4, 5], w: [2, 5, 3, 2], parameters: { stride: 1, padding: validPadding }, out: [1, 2, 2, 4] },
    { name: '5 x 5, same, many channels', x: [1, 4, 6, 5], w: [2, 4, 5, 5], parameters: { stride: 1, padding: samePadding(5) }, out: [1, 2, 6, 5] },
    { name: '4 x 4, same: an even kernel', x: [1, 1, 5, 5], w: [1, 1, 4, 4], parameters: { stride: 1, padding: samePadding(4) }, out: [1, 1, 5, 5] },
    { name: '1 x 1', x: [2, 3, 3, 3], w: [2, 3, 1, 1], parameters: { stride: 1, padding: validPadding }, out: [2, 2, 3, 3] },
    { name: '3 x 3, stride 2, same', x: [2, 2, 5, 6], w: [2, 2, 3, 3], parameters: { stride: 2, padding: samePadding(3) }, out: [2, 2, 3, 3] },
    { name: '3 x 3, stride 2, valid, many channels', x: [1, 4, 6, 7], w: [2, 4, 3, 3], parameters: { stride: 2, padding: validPadding }, out: [1, 2, 2, 3] }
  ]
  it.each(cases)('$name', async ({ x, w, parameters, out }) => {
    const { stride, padding } = parameters
    const reference = ([xs, ws, bs]: readonly (readonly number[])[]) => {
      const at = reader(xs, x)
      const weight = reader(ws, w)
      return fill(out, ([n, co, i, j]) => {
        let sum = bs[co]
        for (let ci = 0; ci < x[1]; ci++) {
          for (let r = 0; r < w[2]; r++) {
            for (let c = 0; c < w[3]; c++) sum += at(n, ci, i * stride + r - padding[0], j * stride + c - padding[1]) * weight(co, ci, r, c)
          }
        }
        return sum
      })
    }
    const inputs = [randomInput(x, 1), randomInput(w, 2), randomInput([w[0]], 3)]
    await checkOp({ op: Conv, parameters, inputs, outputDims: out, reference })
  })

  it('refuses channels that do not fit', () => {
    const g = new GraphBuilder('test')
    const [x, w] = [g.input('x', 'float32', ['N', 3, 4, 4]), g.input('w', 'float32', [2, 2, 3, 3])]
    expect(() => g.apply(Conv, [x, w], { stride: 1, padding: validPadding })).toThrow(
      'Conv takes [N, Ci, H, W] and [Co, Ci, kh, kw], not [N, 3, 4, 4] and [2, 2, 3, 3].'
    )
  })
})

describe('pooling', () => {
  const dims = [2, 2, 4, 6]
  const x = randomInput(dims, 4)
  const window = (values: readonly number[], size: number, [n, c, i, j]: readonly number[]): number[] => {
    const at = reader(values, dims)
    return fill([size, size], ([r, s]) => at(n, c, i * size + r, j * size + s))
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

  it('MaxPool', () =>
    checkOp({
      op: MaxPool,
      parameters: { size: 2 },
      inputs: [x],
      outputDims: [2, 2, 2, 3],
      reference: ([v]) => fill([2, 2, 2, 3], (index) => Math.max(...window(v, 2, index)))
    }))
  it('AveragePool', () =>
    checkOp({
      op: AveragePool,
      parameters: { size: 2 },
      inputs: [x],
      outputDims: [2, 2, 2, 3],
      reference: ([v]) => fill([2, 2, 2, 3], (index) => mean(window(v, 2, index)))
    }))
  it('GlobalAveragePool', () =>
    checkOp({
      op: GlobalAveragePool,
      parameters: undefined,
      inputs: [x],
      outputDims: [2, 2, 1, 1],
      reference: ([v]) => fill([2, 2, 1, 1], ([n, c]) => mean(fill([4, 6], ([i, j]) => reader(v, dims)(n, c, i, j))))
    }))
  it('refuses images that the window does not divide', () => {
    const g = new GraphBuilder('test')
    const odd = g.input('x', 'float32', ['N', 1, 5, 4])
    expect(() => g.apply(MaxPool, [odd], { size: 2 })).toThrow('A pool of 2 x 2 does not divide [N, 1, 5, 4]: pad the image first.')
  })
  it('Resize', () =>
    checkOp({
      op: Resize,
      parameters: { scale: 2 },
      inputs: [x],
      outputDims: [2, 2, 8, 12],
      reference: ([v]) => fill([2, 2, 8, 12], ([n, c, i, j]) => reader(v, dims)(n, c, Math.floor(i / 2), Math.floor(j / 2)))
    }))
})

describe('BatchNormalization', () => {
  it.each([
    ['images', [3, 2, 2, 3]],
    ['rows', [6, 2]]
  ])('normalises each channel of %s over samples and pixels', async (_what, dims) => {
    const channelOf = (index: number): number => Math.floor(index / dims.slice(2).reduce((product, extent) => product * extent, 1)) % 2
    const reference = ([xs, gamma, beta]: readonly (readonly number[])[]) => {
      const statistics = [0, 1].map((channel) => {
        const values = xs.filter((_, index) => channelOf(index) === channel)
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length
        return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length }
      })
      return xs.map((value, index) => {
        const channel = channelOf(index)
        const { mean, variance } = statistics[channel]
        return (gamma[channel] * (value - mean)) / Math.sqrt(variance + 1e-3) + beta[channel]
      })
    }
    const perChannel = (values: readonly number[]): TestInput => ({ dims: [2], values })
    await checkOp({
      op: BatchNormalization,
      parameters: { epsilon: 1e-3, momentum: 0.9 },
      inputs: [randomInput(dims, 6), perChannel([1.5, -0.5]), perChannel([0.2, 0.1]), perChannel([0, 0]), perChannel([1, 1])],
      outputDims: dims,
      reference,
      constantInputs: [3, 4]
    })
  })
})
