/**
 * Batch normalisation (Ioffe and Szegedy 2015): in training by the batch's own mean and variance, in prediction
 * by their running means.
 */
import { z } from 'zod'
import { BatchNormalization } from '../../autodiff/ops/batch-normalization'
import { keepsNothing, type LayerKind } from '../layer'

export const batchNormalizationSchema = z.object({
  type: z.literal('batch-normalization'),
  epsilon: z.number().positive().default(1e-5),
  momentum: z.number().min(0).lt(1).default(0.9)
})

export const batchNormalization: LayerKind<z.infer<typeof batchNormalizationSchema>> = {
  outputShape: (input) => input,
  parameters([channels]) {
    const fan = { fanIn: channels, fanOut: channels }
    return [
      { name: 'scale', dims: [channels], init: 'ones', fan },
      { name: 'shift', dims: [channels], init: 'zeros', fan }
    ]
  },
  buffers: ([channels]) => [
    { name: 'mean', dims: [channels], initial: 0 },
    { name: 'variance', dims: [channels], initial: 1 }
  ],
  emit({ g, parameters, buffers, training }, x, { epsilon, momentum }) {
    const inputs = [x, ...parameters, ...buffers]
    if (!training) return keepsNothing(g.node('BatchNormalization', inputs, { epsilon: { float: epsilon } }, [x])[0])
    const [y, mean, variance] = g.applyAll(BatchNormalization, inputs, { epsilon, momentum })
    return { y, buffers: [mean, variance] }
  }
}
