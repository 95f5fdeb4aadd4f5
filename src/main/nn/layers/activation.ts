/** The functions between the layers that learn: without them a deep network is one linear map. */
import { z } from 'zod'
import { Gelu } from '../../autodiff/ops/gelu'
import { LeakyRelu } from '../../autodiff/ops/leaky-relu'
import { Relu } from '../../autodiff/ops/relu'
import { Sigmoid } from '../../autodiff/ops/sigmoid'
import { Tanh } from '../../autodiff/ops/tanh'
import { keepsNothing, type LayerKind } from '../layer'

const plain = { sigmoid: Sigmoid, tanh: Tanh, relu: Relu, gelu: Gelu } as const

export const activationSchema = z.object({ type: z.enum(['sigmoid', 'tanh', 'relu', 'gelu']) })
export const leakyReluSchema = z.object({ type: z.literal('leaky-relu'), alpha: z.number().min(0).max(1).default(0.01) })

export const activation: LayerKind<z.infer<typeof activationSchema>> = {
  outputShape: (input) => input,
  emit: ({ g }, x, { type }) => keepsNothing(g.apply(plain[type], [x], undefined))
}

export const leakyRelu: LayerKind<z.infer<typeof leakyReluSchema>> = {
  outputShape: (input) => input,
  emit: ({ g }, x, { alpha }) => keepsNothing(g.apply(LeakyRelu, [x], { alpha }))
}
