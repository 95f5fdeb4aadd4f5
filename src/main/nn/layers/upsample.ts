/** Makes an image larger by repeating its pixels: before a convolution, the way back up of a decoder. */
import { z } from 'zod'
import { Resize } from '../../autodiff/ops/resize'
import { keepsNothing, requireImage, type LayerKind } from '../layer'

export const upsampleSchema = z.object({ type: z.literal('upsample'), scale: z.int().min(2).default(2) })

export const upsample: LayerKind<z.infer<typeof upsampleSchema>> = {
  outputShape(input, { scale }) {
    const [channels, height, width] = requireImage('upsample', input)
    return [channels, height * scale, width * scale]
  },
  emit: ({ g }, x, { scale }) => keepsNothing(g.apply(Resize, [x], { scale }))
}
