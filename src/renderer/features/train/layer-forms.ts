/** How the layers of an architecture are edited: what each is called, what can be set of it, how it begins. */
import { PLACEMENT_INPUTS } from '../../../shared/glyph-placement'
import type { LayerConfig } from '../../app/api-types'

export type LayerType = LayerConfig['type']

export interface LayerField {
  readonly name: string
  readonly label: string
  /** Left out: a number. */
  readonly options?: readonly string[]
}

export interface LayerForm {
  readonly label: string
  readonly fields: readonly LayerField[]
  /** As it is when it is added. */
  readonly initial: Readonly<Record<string, unknown>>
}

const init: LayerField = { name: 'init', label: 'init', options: ['glorot-uniform', 'glorot-normal', 'he', 'uniform', 'zeros'] }
const number = (name: string, label = name): LayerField => ({ name, label })
const plain = (label: string): LayerForm => ({ label, fields: [], initial: {} })

export const layerForms: Readonly<Record<LayerType, LayerForm>> = {
  dense: { label: 'Dense', fields: [number('units'), init], initial: { units: 64 } },
  conv2d: { label: 'Convolution', fields: [number('channels'), number('kernel'), { name: 'stride', label: 'stride', options: ['1', '2'] }], initial: { channels: 32 } },
  residual: { label: 'Residual block', fields: [number('channels'), { name: 'stride', label: 'stride', options: ['1', '2'] }], initial: { channels: 32 } },
  'max-pool': { label: 'Max pool', fields: [number('size')], initial: {} },
  'average-pool': { label: 'Average pool', fields: [number('size')], initial: {} },
  'global-average-pool': plain('Global average pool'),
  'batch-normalization': plain('Batch normalisation'),
  dropout: { label: 'Dropout', fields: [number('rate')], initial: { rate: 0.2 } },
  relu: plain('ReLU'),
  sigmoid: plain('Sigmoid'),
  tanh: plain('Tanh'),
  gelu: plain('GELU'),
  'leaky-relu': { label: 'Leaky ReLU', fields: [number('alpha')], initial: {} },
  image: { label: 'Image', fields: [number('channels'), number('height'), number('width')], initial: { channels: 1, height: 32, width: 32 } },
  flatten: plain('Flatten'),
  'side-inputs': { label: 'Side inputs', fields: [number('count')], initial: { count: PLACEMENT_INPUTS } },
  upsample: { label: 'Upsample', fields: [number('scale')], initial: {} }
}

/** [64] is "64", [32, 16, 16] is "32 × 16 × 16". */
export const shapeText = (shape: readonly number[]): string => shape.join(' × ')

export type EditedLayer = Readonly<Record<string, unknown>> & { readonly type: LayerType }

export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  if (to < 0 || to >= items.length) return [...items]
  const others = items.filter((_, index) => index !== from)
  return [...others.slice(0, to), items[from], ...others.slice(to)]
}

export const inserted = <Item>(items: readonly Item[], at: number, item: Item): Item[] => [...items.slice(0, at), item, ...items.slice(at)]
