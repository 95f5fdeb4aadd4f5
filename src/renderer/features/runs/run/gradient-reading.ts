/**
 * What the spread of gradients says in a line. A gradient that shrinks from layer to layer on its way back leaves
 * the first layers unable to learn: Glorot and Bengio, "Understanding the difficulty of training deep feedforward
 * neural networks" (2010).
 */
import { t } from '../../../../shared/messages/messages'
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
  if (last.deviation === 0) return { tone: 'warning', text: t('runs:gradients.none') }
  const share = first.deviation / last.deviation
  const values = { first: first.layer, last: last.layer, times: compact(share < 1 ? 1 / share : share, 2) }
  if (share < VANISHED) return { tone: 'warning', text: t('runs:gradients.vanishes', values) }
  if (share > EXPLODED) return { tone: 'warning', text: t('runs:gradients.explodes', values) }
  return { tone: 'good', text: t(share < 1 ? 'runs:gradients.smaller' : 'runs:gradients.larger', values) }
}
