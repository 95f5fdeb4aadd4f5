/** How read pages become a file or standard output. One object a format; `registry.ts` lists them. */
import type { LineReading } from '../../../shared/reading'

export interface SerializablePage {
  /** Where the page came from, as a person named it. */
  readonly source: string
  /** Pixels of the upright page: what boxes refer to. */
  readonly width: number
  readonly height: number
  readonly lines: readonly LineReading[]
}

export interface PageFormat {
  /** What is written after `--format`. */
  readonly id: string
  readonly label: string
  /** Without the dot. */
  readonly extension: string
  serialize(pages: readonly SerializablePage[]): string
}
