/** One part of a set, wherever the set lies: the characters that a model is evaluated on. Nothing is stored. */
import type { PartChoice } from '../../shared/dataset'
import type { WorkContext } from '../../shared/progress'
import type { GlyphPlacement } from '../../shared/glyph-placement'
import { UserError } from '../../shared/user-error'
import { imageOf, placementOf, type Dataset } from './dataset'
import { loadDataset } from './dataset-store'
import type { ImportOptions } from './importers/importer'
import { readDataset } from './importers/registry'

export type DatasetPlace =
  | { readonly type: 'stored'; readonly folder: string }
  /** A file or folder, absolute, that an importer reads. */
  | { readonly type: 'source'; readonly path: string; readonly options: ImportOptions }

export interface LabelledPart {
  /** The set's. */
  readonly name: string
  readonly part: Exclude<PartChoice, 'own'>
  readonly symbols: readonly string[]
  /** Indices into `symbols`, one an image. */
  readonly labels: Uint8Array
  readonly imageAt: (index: number) => ReturnType<typeof imageOf> & { readonly placement: GlyphPlacement | null }
  /** What was decided when the files were read, a sentence each; what a stored set was told then it keeps. */
  readonly remarks: readonly string[]
}

/** Throws UserError for a set that cannot be read or has no such part, the signal's reason when cancelled. */
export async function openLabelledPart(place: DatasetPlace, choice: PartChoice, context: WorkContext): Promise<LabelledPart> {
  const { dataset, remarks } = await open(place, context)
  const { name, symbols, labels, testFrom } = dataset
  const hasTest = testFrom < labels.length
  const part = choice === 'own' ? (hasTest ? 'test' : 'all') : choice
  const from = part === 'test' ? testFrom : 0
  const to = part === 'training' ? testFrom : labels.length
  if (from === to) throw new UserError('errors:datasets.emptyPart', { dataset: name, part: { key: `errors:datasets.part.${part}` } })
  const imageAt = (index: number) => ({ ...imageOf(dataset, from + index), placement: placementOf(dataset, from + index) })
  return { name, part, symbols, labels: labels.subarray(from, to), imageAt, remarks }
}

async function open(place: DatasetPlace, context: WorkContext): Promise<{ readonly dataset: Dataset; readonly remarks: readonly string[] }> {
  if (place.type === 'stored') return { dataset: loadDataset(place.folder), remarks: [] }
  return readDataset(place.path, place.options, context)
}
