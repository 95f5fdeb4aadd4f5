/** Layers that only change how values are laid out: a row becomes an image, an image a row. */
import { z } from 'zod'
import { UserError } from '../../../shared/user-error'
import { Flatten } from '../../autodiff/ops/flatten'
import { Reshape } from '../../autodiff/ops/reshape'
import { keepsNothing, type LayerKind } from '../layer'

export const imageSchema = z.object({
  type: z.literal('image'),
  channels: z.int().positive().default(1),
  height: z.int().positive(),
  width: z.int().positive()
})
export const flattenSchema = z.object({ type: z.literal('flatten') })

/** [N, C H W] to [N, C, H, W]. */
export const image: LayerKind<z.infer<typeof imageSchema>> = {
  outputShape(input, { channels, height, width }) {
    const values = input.reduce((product, extent) => product * extent, 1)
    if (values !== channels * height * width) {
      throw new UserError('errors:layers.image', { count: values, channels, height, width })
    }
    return [channels, height, width]
  },
  emit: ({ g }, x, { channels, height, width }) =>
    keepsNothing(g.apply(Reshape, [x], { shape: [x.shape[0], channels, height, width] }))
}

/** [N, C, H, W] to [N, C H W]. */
export const flatten: LayerKind<z.infer<typeof flattenSchema>> = {
  outputShape: (input) => [input.reduce((product, extent) => product * extent, 1)],
  emit: ({ g }, x) => keepsNothing(g.apply(Flatten, [x], undefined))
}
