/** Networks in plain float64, a loop for every sum: what the compiled graphs are compared with. Nothing of the engine is used. */
import type { Architecture } from '../../../src/main/nn/architecture'

export type Tensors64 = Readonly<Record<string, readonly number[]>>

interface Image {
  readonly channels: number
  readonly height: number
  readonly width: number
  readonly values: readonly number[]
}

/** Mean cross-entropy over the samples. */
export function crossEntropy64({ layers }: Architecture, tensors: Tensors64, x: readonly (readonly number[])[], labels: readonly number[]): number {
  let batch: Image[] = x.map((values) => ({ channels: values.length, height: 1, width: 1, values }))
  layers.forEach((layer, index) => {
    const own = (name: string) => tensors[`layer${index}.${name}`]
    batch = applyLayer(layer, own, batch)
  })
  return batch.reduce((sum, { values }, sample) => {
    const greatest = Math.max(...values)
    const total = values.reduce((all, value) => all + Math.exp(value - greatest), 0)
    return sum - (values[labels[sample]] - greatest - Math.log(total)) / batch.length
  }, 0)
}

function applyLayer(layer: Architecture['layers'][number], own: (name: string) => readonly number[], batch: readonly Image[]): Image[] {
  const each = (f: (value: number) => number): Image[] => batch.map((image) => ({ ...image, values: image.values.map(f) }))
  switch (layer.type) {
    case 'image':
      return batch.map(({ values }) => ({ channels: layer.channels, height: layer.height, width: layer.width, values }))
    case 'flatten':
      return batch.map(({ values }) => ({ channels: values.length, height: 1, width: 1, values }))
    case 'sigmoid':
      return each((value) => 1 / (1 + Math.exp(-value)))
    case 'tanh':
      return each(Math.tanh)
    case 'relu':
      return each((value) => Math.max(0, value))
    case 'dense':
      return batch.map((image) => dense(image, own('weight'), own('bias')))
    case 'conv2d':
      return batch.map((image) => convolve(image, own('weight'), own('bias') ?? new Array<number>(layer.channels).fill(0), layer.kernel, layer.stride))
    case 'max-pool':
      return batch.map((image) => maxPool(image, layer.size))
    case 'batch-normalization':
      return normalise(batch, own('scale'), own('shift'), layer.epsilon)
    default:
      throw new RangeError(`The reference knows no ${layer.type}.`)
  }
}

function dense({ values }: Image, weight: readonly number[], bias: readonly number[]): Image {
  const units = bias.length
  const result = bias.map((start, unit) => values.reduce((sum, value, input) => sum + value * weight[input * units + unit], start))
  return { channels: units, height: 1, width: 1, values: result }
}

const at = ({ channels, height, width, values }: Image, c: number, y: number, x: number): number =>
  c < channels && y >= 0 && y < height && x >= 0 && x < width ? values[(c * height + y) * width + x] : 0

/** Zeros around the image so that stride 1 keeps its size. */
function convolve(image: Image, weight: readonly number[], bias: readonly number[], kernel: number, stride: number): Image {
  const before = Math.floor((kernel - 1) / 2)
  const [height, width] = [image.height, image.width].map((size) => Math.floor((size - 1) / stride) + 1)
  const values = bias.flatMap((start, out) =>
    positions(height, width).map(([y, x]) => {
      let sum = start
      for (let c = 0; c < image.channels; c++)
        for (let r = 0; r < kernel; r++)
          for (let s = 0; s < kernel; s++)
            sum += weight[((out * image.channels + c) * kernel + r) * kernel + s] * at(image, c, y * stride + r - before, x * stride + s - before)
      return sum
    })
  )
  return { channels: bias.length, height, width, values }
}

function maxPool(image: Image, size: number): Image {
  const [height, width] = [image.height / size, image.width / size]
  const values = Array.from({ length: image.channels }, (_, c) =>
    positions(height, width).map(([y, x]) => Math.max(...positions(size, size).map(([r, s]) => at(image, c, y * size + r, x * size + s))))
  ).flat()
  return { channels: image.channels, height, width, values }
}

/** Each channel by its mean and variance over all samples and pixels. */
function normalise(batch: readonly Image[], scale: readonly number[], shift: readonly number[], epsilon: number): Image[] {
  const [{ height, width, channels }] = batch
  const pixels = height * width
  const statistics = Array.from({ length: channels }, (_, c) => {
    const all = batch.flatMap(({ values }) => values.slice(c * pixels, (c + 1) * pixels))
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length
    return { mean, variance: all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length }
  })
  return batch.map((image) => ({
    ...image,
    values: image.values.map((value, index) => {
      const c = Math.floor(index / pixels)
      return (scale[c] * (value - statistics[c].mean)) / Math.sqrt(statistics[c].variance + epsilon) + shift[c]
    })
  }))
}

const positions = (rows: number, columns: number): [number, number][] =>
  Array.from({ length: rows * columns }, (_, index) => [Math.floor(index / columns), index % columns])
