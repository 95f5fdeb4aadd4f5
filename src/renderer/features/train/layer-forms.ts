/** How the layers of an architecture are edited: what each is called, what can be set of it, how it begins. */
import { PLACEMENT_INPUTS } from '../../../shared/glyph-placement'
import type { english } from '../../../shared/messages/catalogues'
import { t } from '../../../shared/messages/messages'
import type { LayerConfig } from '../../app/api-types'

export type LayerType = LayerConfig['type']

export interface LayerField {
  readonly name: keyof typeof english.train.layerFields
  /** Left out: a number. */
  readonly options?: readonly string[]
}

export interface LayerForm {
  readonly fields: readonly LayerField[]
  /** As it is when it is added. */
  readonly initial: Readonly<Record<string, unknown>>
}

const init: LayerField = { name: 'init', options: ['glorot-uniform', 'glorot-normal', 'he', 'uniform', 'zeros'] }
const stride: LayerField = { name: 'stride', options: ['1', '2'] }
const plain: LayerForm = { fields: [], initial: {} }

export const layerForms: Readonly<Record<LayerType, LayerForm>> = {
  dense: { fields: [{ name: 'units' }, init], initial: { units: 64 } },
  conv2d: { fields: [{ name: 'channels' }, { name: 'kernel' }, stride], initial: { channels: 32 } },
  residual: { fields: [{ name: 'channels' }, stride], initial: { channels: 32 } },
  'max-pool': { fields: [{ name: 'size' }], initial: {} },
  'average-pool': { fields: [{ name: 'size' }], initial: {} },
  'global-average-pool': plain,
  'batch-normalization': plain,
  dropout: { fields: [{ name: 'rate' }], initial: { rate: 0.2 } },
  relu: plain,
  sigmoid: plain,
  tanh: plain,
  gelu: plain,
  'leaky-relu': { fields: [{ name: 'alpha' }], initial: {} },
  image: { fields: [{ name: 'channels' }, { name: 'height' }, { name: 'width' }], initial: { channels: 1, height: 32, width: 32 } },
  flatten: plain,
  'side-inputs': { fields: [{ name: 'count' }], initial: { count: PLACEMENT_INPUTS } },
  upsample: { fields: [{ name: 'scale' }], initial: {} }
}

export const layerName = (type: LayerType): string => t(`train:layers.${type}`)

/** [64] is "64", [32, 16, 16] is "32 × 16 × 16". */
export const shapeText = (shape: readonly number[]): string => shape.join(' × ')

export type EditedLayer = Readonly<Record<string, unknown>> & { readonly type: LayerType }

export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  if (to < 0 || to >= items.length) return [...items]
  const others = items.filter((_, index) => index !== from)
  return [...others.slice(0, to), items[from], ...others.slice(to)]
}

export const inserted = <Item>(items: readonly Item[], at: number, item: Item): Item[] => [...items.slice(0, at), item, ...items.slice(at)]
