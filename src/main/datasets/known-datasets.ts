/** Public sets that are known by their content, wherever they were found: what a model's card says of them. */

export interface KnownDataset {
  readonly title: string
  readonly licence: string
}

const nist = 'Derived from NIST Special Database 19, a work of the United States Government, in the public domain.'

/** By `datasetHash`. */
const known: Readonly<Record<string, KnownDataset>> = {}

/** Undefined for a set that only its owner knows. */
export const knownDataset = (sha256: string): KnownDataset | undefined => known[sha256]
export { nist }
