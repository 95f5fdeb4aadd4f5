/** A network as data: small enough to store, edit and compare. */
import { z } from 'zod'
import { rule } from '../../shared/input-problem'
import { layerSchema } from './layer-registry'

export const architectureSchema = z.object({
  /** Values of one sample. */
  inputs: z.int().positive(),
  /** The last layer's outputs are logits, one a class. */
  layers: z
    .array(layerSchema)
    .min(1)
    .refine((layers) => layers.filter(({ type }) => type === 'side-inputs').length <= 1, rule('errors:input.oneSideInputs'))
})

export type Architecture = z.infer<typeof architectureSchema>
export type ArchitectureInput = z.input<typeof architectureSchema>

/** How many numbers the network takes beside each sample. */
export const sideInputCount = ({ layers }: Architecture): number => layers.find((layer) => layer.type === 'side-inputs')?.count ?? 0

/** "1024-64-36 tanh", or for images "1024, conv 32, conv 32, pool, dense 36". */
export function describeArchitecture({ inputs, layers }: Architecture): string {
  const isPlain = layers.every((layer) => layer.type === 'dense' || isActivation(layer.type))
  if (!isPlain) return [String(inputs), ...layers.flatMap(shortName)].join(', ')
  const widths = layers.flatMap((layer) => (layer.type === 'dense' ? [layer.units] : []))
  const activations = new Set(layers.flatMap((layer) => (layer.type === 'dense' ? [] : [layer.type])))
  return `${[inputs, ...widths].join('-')} ${[...activations].join(', ')}`.trim()
}

const isActivation = (type: string): boolean => ['sigmoid', 'tanh', 'relu', 'gelu', 'leaky-relu'].includes(type)

function shortName(layer: Architecture['layers'][number]): string[] {
  switch (layer.type) {
    case 'dense':
      return [`dense ${layer.units}`]
    case 'conv2d':
      return [`conv ${layer.channels}${layer.stride === 2 ? ' stride 2' : ''}`]
    case 'max-pool':
    case 'average-pool':
    case 'global-average-pool':
      return [layer.type.replace('-pool', ' pool')]
    case 'residual':
      return [`residual ${layer.channels}${layer.stride === 2 ? ' stride 2' : ''}`]
    case 'upsample':
      return ['upsample']
    case 'side-inputs':
      return [`${layer.count} side inputs`]
    default:
      return []
  }
}
