/** What is said of an evaluation on a terminal: figures, confusions, classes. */
import type { GlyphEvaluation } from '../../shared/evaluation'
import { formatValue } from './run-text'

/** Confusions that are shown; --json gives all of them. */
const MOST_CONFUSIONS = 15

export function describeEvaluation(evaluation: GlyphEvaluation): string {
  const { model, data, count } = evaluation
  const part = data.part === 'all' ? '' : `, ${data.part} part`
  return [
    `${model.name} (${model.id}) on ${data.name}${part}: ${count.toLocaleString('en')} glyphs`,
    ...figures(evaluation).map(([name, figure]) => `${name.padEnd(30)}${figure.padStart(9)}`),
    `${'speed'.padEnd(30)}${speedText(evaluation)}`,
    ...unanswerableText(evaluation),
    '',
    ...confusionTable(evaluation),
    '',
    ...classTable(evaluation)
  ].join('\n')
}

const share = (value: number | null): string => (value === null ? 'n/a' : formatValue(value, 'share'))

function figures(evaluation: GlyphEvaluation): (readonly [name: string, figure: string])[] {
  const { accuracy, mergedAccuracy, topTwoAccuracy, topFiveAccuracy, calibrationError, negativeLogLikelihoodNats, rejected } = evaluation
  return [
    ['accuracy', share(accuracy)],
    ['accuracy, O=0 I=1 S=5 Z=2', share(mergedAccuracy)],
    ['accuracy, best two', share(topTwoAccuracy)],
    ['accuracy, best five', share(topFiveAccuracy)],
    ['calibration error', share(calibrationError)],
    ['negative log-likelihood', negativeLogLikelihoodNats.toFixed(4)],
    ...(rejected === null ? [] : [['rejected', share(rejected)] as const])
  ]
}

const speedText = ({ speed: { glyphsPerSecond, threads } }: GlyphEvaluation): string =>
  `${Math.round(glyphsPerSecond).toLocaleString('en')} glyphs a second (normalisation and network, ${threads} ${threads === 1 ? 'thread' : 'threads'})`

function unanswerableText({ unanswerable: { symbols, count }, allowed }: GlyphEvaluation): string[] {
  if (count === 0) return []
  const why = allowed === null ? 'does not know' : 'does not know or may not answer'
  return [`The model ${why} ${symbols.join(' ')}: ${count} ${count === 1 ? 'glyph counts' : 'glyphs count'} as wrong.`]
}

function confusionTable({ symbols, confusion, classes }: GlyphEvaluation): string[] {
  const pairs = symbols.flatMap((truth, row) =>
    symbols.flatMap((reading, column) => (row === column || confusion[row][column] === 0 ? [] : [{ truth, reading, count: confusion[row][column], of: classes[row].count }]))
  )
  if (pairs.length === 0) return ['No glyph was confused with another.']
  pairs.sort((a, b) => b.count - a.count)
  const shown = pairs.slice(0, MOST_CONFUSIONS)
  return ['most frequent confusions', ...shown.map(({ truth, reading, count, of }) => `${truth.padStart(6)} read as ${reading}  ${String(count).padStart(6)} of ${of}`)]
}

/** Of the symbols that occur, as truth or as reading. */
function classTable({ symbols, confusion, classes }: GlyphEvaluation): string[] {
  const occurs = symbols.map((_, index) => classes[index].count > 0 || confusion.some((row) => row[index] > 0))
  const rows = classes
    .filter((_, index) => occurs[index])
    .map(({ symbol, count, precision, recall }) => `${symbol.padStart(6)}${String(count).padStart(8)}${share(precision).padStart(12)}${share(recall).padStart(12)}`)
  return ['symbol   count   precision      recall', ...rows]
}
