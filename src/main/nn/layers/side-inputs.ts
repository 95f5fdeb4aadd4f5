/** Numbers that come beside each sample join a row of features: what is known of an image but cannot be seen in it. */
import { z } from 'zod'
import { UserError } from '../../../shared/user-error'
import { Concat } from '../../autodiff/ops/concat'
import { keepsNothing, type LayerKind } from '../layer'

export const sideInputsSchema = z.object({ type: z.literal('side-inputs'), count: z.int().positive() })

/** [N, F] to [N, F + count]. */
export const sideInputs: LayerKind<z.infer<typeof sideInputsSchema>> = {
  outputShape(input, { count }) {
    if (input.length !== 1) throw new UserError('errors:layers.sideInputs', { shape: input.join(', ') })
    return [input[0] + count]
  },
  emit({ g, side }, x, { count }) {
    if (side === undefined) throw new RangeError(`The layer takes ${count} side inputs, but there are none.`)
    return keepsNothing(g.apply(Concat, [x, side], { axis: 1 }))
  }
}
