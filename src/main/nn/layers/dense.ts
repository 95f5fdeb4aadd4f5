/** A fully connected layer: y = x W + b with x [N, d], W [d, units], b [units]. */
import { z } from 'zod'
import { UserError } from '../../../shared/user-error'
import { Gemm } from '../../autodiff/ops/gemm'
import { initName } from '../init'
import { keepsNothing, type LayerKind } from '../layer'

export const denseSchema = z.object({
  type: z.literal('dense'),
  units: z.int().positive(),
  init: initName.default('glorot-uniform')
})

export const dense: LayerKind<z.infer<typeof denseSchema>> = {
  outputShape(input, { units }) {
    if (input.length !== 1) throw new UserError('errors:layers.dense', { shape: input.join(', ') })
    return [units]
  },
  parameters([inputs], { units, init }) {
    const fan = { fanIn: inputs, fanOut: units }
    return [
      { name: 'weight', dims: [inputs, units], init, fan },
      { name: 'bias', dims: [units], init: 'zeros', fan }
    ]
  },
  emit({ g, parameters: [weight, bias] }, x) {
    return keepsNothing(g.apply(Gemm, [x, weight, bias], {}))
  }
}
