/** The registry of layers: what an architecture may be made of. */
import { z } from 'zod'
import type { LayerKind } from './layer'
import { activation, activationSchema, leakyRelu, leakyReluSchema } from './layers/activation'
import { batchNormalization, batchNormalizationSchema } from './layers/batch-normalization'
import { conv2d, conv2dSchema } from './layers/conv2d'
import { dense, denseSchema } from './layers/dense'
import { dropout, dropoutSchema } from './layers/dropout'
import { globalAveragePool, globalAveragePoolSchema, pool, poolSchema } from './layers/pooling'
import { residual, residualSchema } from './layers/residual'
import { flatten, flattenSchema, image, imageSchema } from './layers/shape'
import { sideInputs, sideInputsSchema } from './layers/side-inputs'
import { upsample, upsampleSchema } from './layers/upsample'

export const layerSchema = z.discriminatedUnion('type', [
  denseSchema,
  activationSchema,
  leakyReluSchema,
  imageSchema,
  flattenSchema,
  conv2dSchema,
  poolSchema,
  globalAveragePoolSchema,
  batchNormalizationSchema,
  dropoutSchema,
  upsampleSchema,
  residualSchema,
  sideInputsSchema
])

export type Layer = z.infer<typeof layerSchema>

const kinds: { readonly [Type in Layer['type']]: LayerKind<Extract<Layer, { type: Type }>> } = {
  dense,
  sigmoid: activation,
  tanh: activation,
  relu: activation,
  gelu: activation,
  'leaky-relu': leakyRelu,
  image,
  flatten,
  conv2d,
  'max-pool': pool,
  'average-pool': pool,
  'global-average-pool': globalAveragePool,
  'batch-normalization': batchNormalization,
  dropout,
  upsample,
  residual,
  'side-inputs': sideInputs
}

/** The kind takes just the configuration that it is looked up by: the mapped type above says so. */
export const kindOf = (layer: Layer): LayerKind<Layer> => kinds[layer.type] as unknown as LayerKind<Layer>
