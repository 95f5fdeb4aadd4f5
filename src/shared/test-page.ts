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

/** Of a page, or of several. */
export type CharacterErrors = Pick<PageScore, 'errors' | 'characters'>

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

/** Null for a model that has read none of the pages. */
export const totalOf = (scores: readonly CharacterErrors[]): CharacterErrors | null =>
  scores.length === 0 ? null : scores.reduce((sum, { errors, characters }) => ({ errors: sum.errors + errors, characters: sum.characters + characters }), { errors: 0, characters: 0 })

/** The fewest errors first; those that were not judged last. */
export function byError(models: readonly JudgedModel[]): JudgedModel[] {
  const rate = ({ scores }: JudgedModel): number => {
    const total = totalOf(scores)
    return total === null ? Infinity : total.errors / total.characters
  }
  return models.toSorted((a, b) => (rate(a) === rate(b) ? 0 : rate(a) - rate(b)))
}
