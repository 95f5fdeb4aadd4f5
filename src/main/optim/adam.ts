/**
 * Adam (Kingma and Ba 2015) and AdamW (Loshchilov and Hutter 2019), which decays the weights directly rather
 * than through the gradient.
 *
 *   m <- b1 m + (1 - b1) d,   v <- b2 v + (1 - b2) d^2
 *   w <- w - lr ( m / (1 - b1^t) / (sqrt(v / (1 - b2^t)) + eps) + lambda w )
 */
import { Sqrt } from '../autodiff/ops/sqrt'
import type { Value } from '../onnx/ir'
import { arithmetic, decays, type Optimizer } from './optimizer'

export interface AdamConfig {
  readonly beta1: number
  readonly beta2: number
  readonly epsilon: number
  /** Decoupled, as AdamW has it; 0 is plain Adam. */
  readonly weightDecay: number
}

export const adam: Optimizer<AdamConfig> = {
  slots: () => ['mean', 'variance'],
  emit(g, { parameter, gradient, kept: [mean, variance], learningRate, step }, { beta1, beta2, epsilon, weightDecay }) {
    const { add, sub, mul, div } = arithmetic(g)
    const nextMean = add(mul(mean, beta1), mul(gradient, 1 - beta1))
    const nextVariance = add(mul(variance, beta2), mul(mul(gradient, gradient), 1 - beta2))
    // Both begin at zero and are too small in the first steps by 1 - b^t. That is put right in the rate and in eps, two
    // numbers, rather than in every mean and variance (section 2 of Kingma and Ba).
    const shortfall = (beta: number): Value => sub(1, g.node('Pow', [g.scalar(beta), step], {}, [step])[0])
    const root = (value: Value): Value => g.apply(Sqrt, [value], undefined)
    const rootShortfall = root(shortfall(beta2))
    const direction = div(nextMean, add(root(nextVariance), mul(rootShortfall, epsilon)))
    const moved = sub(parameter, mul(direction, mul(div(rootShortfall, shortfall(beta1)), learningRate)))
    const decayed = decays(parameter, weightDecay) ? sub(moved, mul(parameter, mul(g.scalar(weightDecay), learningRate))) : moved
    return { parameter: decayed, kept: [nextMean, nextVariance] }
  }
}
