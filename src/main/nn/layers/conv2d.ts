/** A convolution over an image: every output channel looks at a kernel x kernel window of all input channels. */
import { z } from 'zod'
import { UserError } from '../../../shared/user-error'
import { Conv, samePadding, validPadding } from '../../autodiff/ops/conv'
import { initName } from '../init'
import { keepsNothing, requireImage, type LayerKind } from '../layer'

export const conv2dSchema = z.object({
  type: z.literal('conv2d'),
  channels: z.int().positive(),
  kernel: z.int().positive().default(3),
  stride: z.union([z.literal(1), z.literal(2)]).default(1),
  padding: z.enum(['same', 'valid']).default('same'),
  /** Off where batch normalisation follows, whose shift does the same. */
  bias: z.boolean().default(true),
  init: initName.default('he')
})
type Conv2DConfig = z.infer<typeof conv2dSchema>

const paddingOf = ({ padding, kernel }: Conv2DConfig) => (padding === 'same' ? samePadding(kernel) : validPadding)

export const conv2d: LayerKind<Conv2DConfig> = {
  outputShape(input, config) {
    const [, height, width] = requireImage({ key: 'errors:layers.convolution' }, input)
    const { channels, kernel, stride } = config
    const [top, left, bottom, right] = paddingOf(config)
    const extent = (size: number, padding: number): number => Math.floor((size + padding - kernel) / stride) + 1
    const shape = [channels, extent(height, top + bottom), extent(width, left + right)]
    if (Math.min(...shape) < 1) throw new UserError('errors:layers.kernel', { kernel, height, width })
    return shape
  },
  parameters([inputs], { channels, kernel, bias, init }) {
    const fan = { fanIn: inputs * kernel ** 2, fanOut: channels * kernel ** 2 }
    return [
      { name: 'weight', dims: [channels, inputs, kernel, kernel], init, fan },
      ...(bias ? [{ name: 'bias', dims: [channels], init: 'zeros' as const, fan }] : [])
    ]
  },
  emit: ({ g, parameters }, x, config) =>
    keepsNothing(g.apply(Conv, [x, ...parameters], { stride: config.stride, padding: paddingOf(config) }))
}
