/**
 * The basic residual block (He et al. 2016): y = relu(F(x) + S(x)) with F two 3 x 3 convolutions, each
 * normalised. S is x itself, or, where channels or size change, a normalised 1 x 1 convolution.
 */
import { z } from 'zod'
import { Add } from '../../autodiff/ops/add'
import { Relu } from '../../autodiff/ops/relu'
import { requireImage, type LayerKind, type LayerUse, type SampleShape } from '../layer'
import { emitSequence, nameLayer, placeSequence, type NamedLayer } from '../sequence'
import { activation } from './activation'
import { batchNormalization, batchNormalizationSchema } from './batch-normalization'
import { conv2d, conv2dSchema } from './conv2d'

export const residualSchema = z.object({
  type: z.literal('residual'),
  channels: z.int().positive(),
  stride: z.union([z.literal(1), z.literal(2)]).default(1)
})
type ResidualConfig = z.infer<typeof residualSchema>

const convolution = (name: string, options: { channels: number; kernel: number; stride: 1 | 2 }): NamedLayer =>
  nameLayer(name, conv2d, conv2dSchema.parse({ type: 'conv2d', bias: false, ...options }))
const normalised = (name: string): NamedLayer =>
  nameLayer(name, batchNormalization, batchNormalizationSchema.parse({ type: 'batch-normalization' }))

const branch = ({ channels, stride }: ResidualConfig): NamedLayer[] => [
  convolution('conv1', { channels, kernel: 3, stride }),
  normalised('norm1'),
  nameLayer('relu', activation, { type: 'relu' }),
  convolution('conv2', { channels, kernel: 3, stride: 1 }),
  normalised('norm2')
]

const shortcut = (input: SampleShape, { channels, stride }: ResidualConfig): NamedLayer[] =>
  input[0] === channels && stride === 1 ? [] : [convolution('shortcut', { channels, kernel: 1, stride }), normalised('shortcutNorm')]

function parts(input: SampleShape, config: ResidualConfig) {
  requireImage({ key: 'errors:layers.residualBlock' }, input)
  return { branch: placeSequence(branch(config), input), shortcut: placeSequence(shortcut(input, config), input) }
}

export const residual: LayerKind<ResidualConfig> = {
  outputShape: (input, config) => parts(input, config).branch[4].output,
  parameters: (input, config) => Object.values(parts(input, config)).flatMap((layers) => layers.flatMap(({ parameters }) => parameters)),
  buffers: (input, config) => Object.values(parts(input, config)).flatMap((layers) => layers.flatMap(({ buffers }) => buffers)),
  emit(use, x, config) {
    const layers = parts(x.shape.slice(1).map(Number), config)
    const parameters = layers.branch.flatMap((layer) => layer.parameters).length
    const buffers = layers.branch.flatMap((layer) => layer.buffers).length
    const first: LayerUse = { ...use, parameters: use.parameters.slice(0, parameters), buffers: use.buffers.slice(0, buffers) }
    const rest: LayerUse = { ...use, parameters: use.parameters.slice(parameters), buffers: use.buffers.slice(buffers) }
    const learned = emitSequence(layers.branch, first, x)
    const passed = emitSequence(layers.shortcut, rest, x)
    const sum = use.g.apply(Add, [learned.y, passed.y], undefined)
    return { y: use.g.apply(Relu, [sum], undefined), buffers: [...learned.buffers, ...passed.buffers] }
  }
}
