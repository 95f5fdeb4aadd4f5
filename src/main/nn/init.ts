/** Weight initialisation: where gradient descent begins. `fanIn` and `fanOut` are the layer's extents. */
import { z } from 'zod'
import type { Random } from '../../shared/random'

export interface Fan {
  readonly fanIn: number
  readonly fanOut: number
}
/** Fills a weight of `size` values. */
export type Init = (size: number, fan: Fan, random: Random) => Float32Array

/** Half width of a uniform distribution, or deviation of a normal one, from the layer's extents. */
type Scale = (fan: Fan) => number
const uniform = (limit: Scale): Init => (size, fan, random) => Float32Array.from({ length: size }, () => limit(fan) * (2 * random.next() - 1))
const normal = (deviation: Scale): Init => (size, fan, random) => Float32Array.from({ length: size }, () => deviation(fan) * random.normal())

export const inits = {
  /** A network of zeros does not learn: every hidden gradient is zero too. For biases. */
  zeros: ((size) => new Float32Array(size)) as Init,
  ones: ((size) => new Float32Array(size).fill(1)) as Init,
  uniform: uniform(() => 0.05),
  /** Glorot and Bengio 2010, eq. 16: keeps the variance of activations and gradients from layer to layer. */
  'glorot-uniform': uniform(({ fanIn, fanOut }) => Math.sqrt(6 / (fanIn + fanOut))),
  'glorot-normal': normal(({ fanIn, fanOut }) => Math.sqrt(2 / (fanIn + fanOut))),
  /** He et al. 2015: twice the variance, for units of which ReLU silences half. */
  he: normal(({ fanIn }) => Math.sqrt(2 / fanIn))
} satisfies Record<string, Init>

export type InitName = keyof typeof inits

export const initName = z.enum(Object.keys(inits) as [InitName, ...InitName[]])
