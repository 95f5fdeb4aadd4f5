/** Character errors of models, added up, ordered and put into words. Pure. */
import type { JudgedModel, PageScore } from '../../../shared/test-page'
import { percent } from '../../components/format'

type Errors = Pick<PageScore, 'errors' | 'characters'>

/** Null for a model that has read none of the pages. */
export const totalOf = (scores: readonly Errors[]): Errors | null =>
  scores.length === 0 ? null : scores.reduce((sum, { errors, characters }) => ({ errors: sum.errors + errors, characters: sum.characters + characters }), { errors: 0, characters: 0 })

export const errorText = (errors: Errors | null): string => (errors === null ? '–' : percent(errors.errors / errors.characters, 1))

/** The fewest errors first; those that were not judged last. */
export function byError(models: readonly JudgedModel[]): JudgedModel[] {
  const rate = ({ scores }: JudgedModel): number => {
    const total = totalOf(scores)
    return total === null ? Infinity : total.errors / total.characters
  }
  return models.toSorted((a, b) => (rate(a) === rate(b) ? 0 : rate(a) - rate(b)))
}
