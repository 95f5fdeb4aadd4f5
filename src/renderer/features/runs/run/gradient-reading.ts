/**
 * What the spread of gradients says in a line. A gradient that shrinks from layer to layer on its way back leaves
 * the first layers unable to learn: Glorot and Bengio, "Understanding the difficulty of training deep feedforward
 * neural networks" (2010).
 */
import type { LayerStatistics } from '../../../../shared/run'
import { compact } from '../../../components/format'

/** Below this share of the last layer's gradient the first layer hardly learns. */
const VANISHED = 0.05
const EXPLODED = 20

export interface GradientReading {
  readonly tone: 'good' | 'warning'
  readonly text: string
}

/** `layers`: of one epoch. Null with fewer than two layers to compare. */
export function readGradients(layers: readonly LayerStatistics[]): GradientReading | null {
  const gradients = layers.filter(({ quantity }) => quantity === 'gradient').toSorted((a, b) => a.layer - b.layer)
  const [first, last] = [gradients[0], gradients.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  if (last.deviation === 0) return { tone: 'warning', text: 'No gradient reaches any layer: nothing is learned any more.' }
  const share = first.deviation / last.deviation
  const where = `Going back from layer ${last.layer} to layer ${first.layer} the gradient becomes`
  if (share < VANISHED) {
    return { tone: 'warning', text: `${where} ${compact(1 / share, 2)} times smaller: it vanishes, and the first layers hardly learn. ReLU, batch normalisation or He initialisation keep it up.` }
  }
  if (share > EXPLODED) return { tone: 'warning', text: `${where} ${compact(share, 2)} times larger: it explodes. Clipped gradients or a smaller learning rate hold it.` }
  return { tone: 'good', text: `${where} ${share < 1 ? `${compact(1 / share, 2)} times smaller` : `${compact(share, 2)} times larger`}: the first layers learn too.` }
}
