/**
 * Stochastic gradient descent with momentum (Polyak 1964), Nesterov's form of it (Sutskever et al. 2013, as
 * rewritten by Bengio et al. 2013), and L2 weight decay.
 *
 *   d = dJ/dw + lambda w,   v <- mu v + d,   w <- w - lr v,   Nesterov: w <- w - lr (d + mu v)
 */
import { arithmetic, decays, type Optimizer } from './optimizer'

export interface SgdConfig {
  /** mu; 0 keeps no velocity at all. */
  readonly momentum: number
  readonly nesterov: boolean
  readonly weightDecay: number
}

export const sgd: Optimizer<SgdConfig> = {
  slots: ({ momentum }) => (momentum === 0 ? [] : ['velocity']),
  emit(g, { parameter, gradient, kept: [velocity], learningRate }, { momentum, nesterov, weightDecay }) {
    const { add, sub, mul } = arithmetic(g)
    const slope = decays(parameter, weightDecay) ? add(gradient, mul(parameter, weightDecay)) : gradient
    if (momentum === 0) return { parameter: sub(parameter, mul(slope, learningRate)), kept: [] }
    const next = add(mul(velocity, momentum), slope)
    const direction = nesterov ? add(slope, mul(next, momentum)) : next
    return { parameter: sub(parameter, mul(direction, learningRate)), kept: [next] }
  }
}
