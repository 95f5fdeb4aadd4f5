/** In training drops a random share of the values, so that the layers behind do not lean on any one of them. */
import { z } from 'zod'
import { Dropout } from '../../autodiff/ops/dropout'
import { keepsNothing, type LayerKind } from '../layer'

export const dropoutSchema = z.object({ type: z.literal('dropout'), rate: z.number().min(0).lt(1).default(0.5) })

export const dropout: LayerKind<z.infer<typeof dropoutSchema>> = {
  outputShape: (input) => input,
  noises: (input) => [input],
  emit: ({ g, noises: [u], training }, x, { rate }) => keepsNothing(training ? g.apply(Dropout, [x, u], { rate }) : x)
}
