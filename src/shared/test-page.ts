/** Pages whose text a person has confirmed: models are judged by what they read there. */

/** What was read: the symbols of each word of each line. */
export type ReadText = readonly (readonly (readonly string[])[])[]

export interface TestPage {
  readonly pageId: number
  readonly name: string
  /** ISO 8601, UTC. */
  readonly confirmedAt: string
  /** That count: capitals and digits. */
  readonly characters: number
  /** What stands on the page now is not what was confirmed. */
  readonly isOutdated: boolean
}

/** Character errors without spaces; the error rate is errors / characters. */
export interface PageScore {
  readonly pageId: number
  readonly errors: number
  readonly characters: number
}

export interface JudgedModel {
  readonly modelId: string
  readonly name: string
  /** Of the test pages that it has read. */
  readonly scores: readonly PageScore[]
}

export interface TestPages {
  readonly pages: readonly TestPage[]
  readonly models: readonly JudgedModel[]
}

/** A letter of the truth and what each of two models read for it; "" where one has nothing. */
export interface TwoReadings {
  readonly truth: string
  readonly first: string
  readonly second: string
}
