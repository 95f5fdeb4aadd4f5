/** Labelled characters as a workspace lists them; the pixels stay in its files. */
export interface DatasetSummary {
  /** SHA-256 over what the set says: its address. */
  readonly sha256: string
  /** As people call it. Two sets may share a name; their hashes differ. */
  readonly name: string
  /** The file or folder that it was imported from, by its own name. */
  readonly source: string
  /** The importer's id: "idx". */
  readonly format: string
  readonly sampleCount: number
  /** Of those, how many are the set's own test part. */
  readonly testCount: number
  readonly symbols: readonly string[]
  /** Samples of each symbol, test part included. */
  readonly classCounts: readonly number[]
  /** Of every image, in pixels. */
  readonly width: number
  readonly height: number
  /** What was decided at the import, a sentence each. */
  readonly remarks: readonly string[]
  readonly importedAt: string
}

/** In the set's own folder: a row of samples a symbol. */
export const CONTACT_SHEET = 'contact-sheet.png'

/** Enough of a hash to tell sets apart, and to name one. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12)

/** Which part of a set is meant. 'own': the set's own test part, or all of it where it has none. */
export const partChoices = ['own', 'test', 'training', 'all'] as const
export type PartChoice = (typeof partChoices)[number]
