/** A network as data: small enough to store, edit and compare. */
import { z } from 'zod'
import { inits, type InitName } from './init'

const initName = z.enum(Object.keys(inits) as [InitName, ...InitName[]])

const layerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('dense'), units: z.int().positive(), init: initName.default('glorot-uniform') }),
  z.object({ type: z.enum(['sigmoid', 'tanh', 'relu']) })
])

export const architectureSchema = z.object({
  /** Values of one sample. */
  inputs: z.int().positive(),
  /** The last layer's outputs are logits, one a class. */
  layers: z.array(layerSchema).min(1)
})

export type Layer = z.infer<typeof layerSchema>
export type Architecture = z.infer<typeof architectureSchema>

/** "1024-64-36 sigmoid" */
export function describeArchitecture({ inputs, layers }: Architecture): string {
  const widths = layers.flatMap((layer) => (layer.type === 'dense' ? [layer.units] : []))
  const activations = new Set(layers.flatMap((layer) => (layer.type === 'dense' ? [] : [layer.type])))
  return `${[inputs, ...widths].join('-')} ${[...activations].join(', ')}`.trim()
}
