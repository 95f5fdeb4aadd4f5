/** What an importer is: one file format of labelled characters, read into a Dataset. */
import type { Saying } from '../../../shared/messages/saying'
import type { WorkContext } from '../../../shared/progress'
import type { Dataset } from '../dataset'
import type { ImportSource } from './import-source'

/** How images lie in the file. 'auto': told from the pixels where they tell it, upright elsewhere. */
export const orientations = ['auto', 'upright', 'transposed'] as const
export type Orientation = (typeof orientations)[number]

export interface ImportOptions {
  /** What the set is to be called; null: after its file or folder. */
  readonly name: string | null
  /** Minded by the formats whose files come either way. */
  readonly orientation: Orientation
  /** IDX: where the labels of an images file lie, absolute, if not beside it under the usual name. */
  readonly labels?: string
  /** IDX: where the file lies, absolute, that names the symbols, if not beside it. */
  readonly mapping?: string
}

export interface ImportedDataset {
  readonly dataset: Dataset
  /** What was decided on the way, a sentence each: "The images were transposed; they were turned upright." */
  readonly remarks: readonly string[]
}

export interface DatasetImporter {
  readonly id: string
  /** For people: "IDX, as MNIST and EMNIST". */
  readonly label: Saying
  /** By what lies there, not by a name alone. */
  readonly recognises: (source: ImportSource) => boolean
  /** Throws UserError that names file and place when something is wrong, the signal's reason when cancelled. */
  readonly import: (source: ImportSource, options: ImportOptions, context: WorkContext) => Promise<ImportedDataset>
}
