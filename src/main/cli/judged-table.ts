/** Character errors of models on a terminal: a row a page, a column a model. */
import { totalOf, type CharacterErrors, type TestPages } from '../../shared/test-page'

/** In percent; models in the order given. */
export function judgedTable({ pages, models }: TestPages): string {
  const sum = pages.reduce((characters, page) => characters + page.characters, 0)
  const rows = [
    ['%', 'characters', ...models.map(({ modelId }) => modelId)],
    ...pages.map(({ pageId, name, characters }) => [name, String(characters), ...models.map(({ scores }) => percent(scores.find((score) => score.pageId === pageId)))]),
    ['all', String(sum), ...models.map(({ scores }) => percent(totalOf(scores)))]
  ]
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows.map(([name, ...figures]) => [name.padEnd(widths[0]), ...figures.map((figure, index) => figure.padStart(widths[index + 1]))].join('  ')).join('\n')
}

const percent = (score: CharacterErrors | null | undefined): string => (score ? ((score.errors / score.characters) * 100).toFixed(1) : 'n/a')
