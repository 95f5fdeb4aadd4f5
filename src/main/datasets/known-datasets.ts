/** Public sets that are known by their content, wherever they were found: what a model's card says of them. */

export interface KnownDataset {
  readonly title: string
  readonly licence: string
}

/** By `datasetHash`. */
const known: Readonly<Record<string, KnownDataset>> = {
  '40bb426aa9ed64b9ba969f8273681459de0e661002c3b8f616acb513269715af': {
    title: 'EMNIST, 36 classes (capitals and digits)',
    licence: 'Derived from NIST Special Database 19, a work of the United States Government, in the public domain.'
  }
}

/** Undefined for a set that only its owner knows. */
export const knownDataset = (sha256: string): KnownDataset | undefined => known[sha256]
