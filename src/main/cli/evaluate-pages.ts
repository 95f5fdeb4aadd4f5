/** `evaluate-pages`: reads pages whose text is known and prints how much of it is right. */
import { basename } from 'node:path'
import type { BoxScore } from '../ocr/evaluation/box-score'
import { evaluatePages, type PageEvaluation, type PagesEvaluation } from '../ocr/evaluation/evaluate-pages'
import { scoreConfidence, type ConfidenceScore } from '../ocr/evaluation/confidence-score'
import { countCauses, type PageDifference } from '../ocr/evaluation/page-difference'
import type { TextScore } from '../ocr/evaluation/text-score'
import type { LanguageChoice } from '../../shared/language-choice'
import { alignedRows, differencesText } from './difference-text'
import { PageSource } from './page-source'
import { clearProgress, EXIT_DONE, EXIT_FAILED, interruptible, printJson, printResult, remark, type ExitCode } from './terminal'

export interface EvaluateOptions {
  readonly truth: string
  readonly model?: string
  readonly language?: LanguageChoice
  readonly json?: boolean
  readonly diff?: boolean
}

/** A page that cannot be read counts as read without any letter, is named, and makes the exit code 1. */
export async function evaluatePagesCommand(options: EvaluateOptions): Promise<ExitCode> {
  const source = new PageSource({ modelPath: options.model ?? null, language: options.language }, interruptible())
  try {
    const evaluation = await evaluatePages({ truthDir: options.truth, read: (imagePath) => readWhole(source, imagePath) })
    clearProgress()
    if (options.json === true) printJson(documentOf(evaluation))
    else printResult(options.diff === true ? `${differencesText(evaluation.pages)}\n\n${tableOf(evaluation)}` : tableOf(evaluation))
    const problems = evaluation.pages.flatMap(({ problem }) => (problem === null ? [] : [problem]))
    problems.forEach(remark)
    return problems.length > 0 ? EXIT_FAILED : EXIT_DONE
  } finally {
    source.close()
  }
}

/** Truth is of a file's first page: a scan with ground truth has one. */
async function readWhole(source: PageSource, imagePath: string) {
  for await (const { reading } of source.read(imagePath)) return reading
  return { lines: [] }
}

/** Null where there is nothing to divide by. */
const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

const textRates = (text: TextScore) => ({
  characterErrorRateWithoutSpaces: rate(text.errorsWithoutSpaces, text.charactersWithoutSpaces),
  characterErrorRate: rate(text.errorsWithSpaces, text.charactersWithSpaces),
  wordErrorRate: rate(text.wordErrors, text.words)
})

const boxRates = (boxes: BoxScore) => ({
  precision: rate(boxes.matched, boxes.found),
  recall: rate(boxes.matched, boxes.expected),
  f1: rate(2 * boxes.matched, boxes.found + boxes.expected),
  meanOverlap: rate(boxes.overlapSum, boxes.matched),
  symbolAccuracy: rate(boxes.symbolsRight, boxes.expected)
})

type Scores = Pick<PageEvaluation, 'text' | 'boxes'>
const ratesOf = ({ text, boxes }: Scores) => ({
  text: { ...textRates(text), ...text },
  boxes: boxes === null ? null : { ...boxRates(boxes), ...boxes }
})

const differenceDocument = ({ basis, lines }: PageDifference) => ({
  basis,
  lines: lines.map((cells) => ({ ...alignedRows(cells), errors: cells.filter(({ cause }) => cause !== null) }))
})

/** Rates are shares, 0 to 1, beside the counts that they come from. */
function documentOf({ pages, total }: PagesEvaluation) {
  return {
    pages: pages.map(({ page, problem, difference, judged, ...scores }) => ({
      name: page,
      problem,
      ...ratesOf(scores),
      confidence: scoreConfidence(judged),
      causes: countCauses([difference]),
      difference: differenceDocument(difference)
    })),
    total: { ...ratesOf(total), confidence: total.confidence, causes: countCauses(pages.map(({ difference }) => difference)) }
  }
}

const percent = (share: number | null): string => (share === null ? 'n/a' : (share * 100).toFixed(1)).padStart(7)

function tableOf({ pages, total }: PagesEvaluation): string {
  const names = pages.map(({ page }) => basename(page))
  const width = Math.max(5, ...names.map((name) => name.length))
  const row = (name: string, scores: Scores): string => {
    const { text, boxes } = ratesOf(scores)
    const cells = [text.characterErrorRateWithoutSpaces, text.characterErrorRate, text.wordErrorRate]
    const boxCells = [boxes?.precision, boxes?.recall, boxes?.f1, boxes?.symbolAccuracy].map((share) => share ?? null)
    return `${name.padEnd(width)}${[...cells, ...boxCells].map(percent).join('')}`
  }
  const header = `${'%'.padEnd(width)}  CERns  CERsp    WER      P      R     F1 symbol`
  return [header, ...pages.map((page, index) => row(names[index], page)), row('all', total), confidenceText(total.confidence)].join('\n')
}

const confidenceText = ({ glyphs, wrong, expectedWrong, calibrationError }: ConfidenceScore): string =>
  `${wrong} of ${glyphs} glyphs wrong, ${expectedWrong.toFixed(1)} expected by their confidence; calibration error${percent(calibrationError)} %`
