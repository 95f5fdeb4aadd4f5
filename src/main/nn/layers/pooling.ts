/** Layers that make an image smaller: the greatest or the mean value of each window, or of each channel. */
import { z } from 'zod'
import { UserError } from '../../../shared/user-error'
import { AveragePool } from '../../autodiff/ops/average-pool'
import { Flatten } from '../../autodiff/ops/flatten'
import { GlobalAveragePool } from '../../autodiff/ops/global-average-pool'
import { MaxPool } from '../../autodiff/ops/max-pool'
import { keepsNothing, requireImage, type LayerKind } from '../layer'

export const poolSchema = z.object({ type: z.enum(['max-pool', 'average-pool']), size: z.int().min(2).default(2) })
export const globalAveragePoolSchema = z.object({ type: z.literal('global-average-pool') })

export const pool: LayerKind<z.infer<typeof poolSchema>> = {
  outputShape(input, { type, size }) {
    const [channels, height, width] = requireImage(type, input)
    if (height % size !== 0 || width % size !== 0) throw new UserError('errors:layers.pool', { type, size, height, width })
    return [channels, height / size, width / size]
  },
  emit: ({ g }, x, { type, size }) => keepsNothing(g.apply(type === 'max-pool' ? MaxPool : AveragePool, [x], { size }))
}

/** [N, C, H, W] to [N, C]. */
export const globalAveragePool: LayerKind<z.infer<typeof globalAveragePoolSchema>> = {
  outputShape: (input) => [requireImage('global-average-pool', input)[0]],
  emit: ({ g }, x) => keepsNothing(g.apply(Flatten, [g.apply(GlobalAveragePool, [x], undefined)], undefined))
}
