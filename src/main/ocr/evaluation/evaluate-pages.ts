/**
 * Reads pages whose truth is known and scores what was read. A truth folder holds NAME.jpg (or another image)
 * with NAME.gt.txt, and where boxes are known NAME.box.json and NAME.ignore.json.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { z } from 'zod'
import type { Box } from '../../../shared/geometry'
import { readingText, type PageReading } from '../../../shared/reading'
import { errorSentence, UserError } from '../../../shared/user-error'
import { addBoxScores, noBoxes, scoreBoxes, type BoxScore, type LabelledBox } from './box-score'
import { judgeGlyphs, scoreConfidence, type ConfidenceScore, type Judged } from './confidence-score'
import { differenceOf, pairLetters, type PageDifference } from './page-difference'
import { addTextScores, noText, scoreText, type TextScore } from './text-score'

export interface PageEvaluation {
  readonly page: string
  readonly text: TextScore
  /** Null where the true boxes are not known. */
  readonly boxes: BoxScore | null
  /** Which letters were lost. */
  readonly difference: PageDifference
  /** Every glyph that was read, with its confidence. */
  readonly judged: readonly Judged[]
  /** Why the page could not be read; it counts as read without any letter. */
  readonly problem: string | null
}

export interface PagesEvaluation {
  readonly pages: readonly PageEvaluation[]
  readonly total: { readonly text: TextScore; readonly boxes: BoxScore | null; readonly confidence: ConfidenceScore }
}

/** Reads the image at the path. */
export type ReadImage = (imagePath: string) => Promise<Pick<PageReading, 'lines'>>

export interface EvaluateRequest {
  readonly truthDir: string
  readonly read: ReadImage
  /** Called when a page has been scored. */
  readonly onPage?: (evaluation: PageEvaluation, done: number, count: number) => void
}

const IMAGE_EXTENSIONS = new Set(['.jpg', '.jpeg', '.png', '.tif', '.tiff', '.webp', '.pdf'])
const TRUTH_SUFFIX = '.gt.txt'

const markSchema = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() })
const truthSchema = z.array(markSchema.extend({ char: z.string() }))

/** Throws UserError when the folder has no truth, or a truth file cannot be understood. */
export async function evaluatePages({ truthDir, read, onPage }: EvaluateRequest): Promise<PagesEvaluation> {
  const names = await listTruth(truthDir)
  const pages: PageEvaluation[] = []
  for (const page of names) {
    const evaluation = await evaluatePage(truthDir, page, read)
    pages.push(evaluation)
    onPage?.(evaluation, pages.length, names.length)
  }
  return { pages, total: totalOf(pages) }
}

export function totalOf(pages: readonly PageEvaluation[]): PagesEvaluation['total'] {
  const boxes = pages.flatMap((page) => (page.boxes === null ? [] : [page.boxes]))
  return {
    text: pages.reduce((sum, page) => addTextScores(sum, page.text), noText),
    boxes: boxes.length === 0 ? null : boxes.reduce(addBoxScores, noBoxes),
    confidence: scoreConfidence(pages.flatMap(({ judged }) => judged))
  }
}

interface TruthPage {
  readonly name: string
  readonly imagePath: string
}

async function listTruth(truthDir: string): Promise<TruthPage[]> {
  let files: string[]
  try {
    files = await readdir(truthDir)
  } catch {
    throw new UserError('errors:truth.noFolder', { folder: truthDir, suffix: TRUTH_SUFFIX })
  }
  const names = files
    .filter((file) => file.endsWith(TRUTH_SUFFIX))
    .map((file) => file.slice(0, -TRUTH_SUFFIX.length))
    .sort()
  if (names.length === 0) {
    throw new UserError('errors:truth.none', { folder: truthDir, suffix: TRUTH_SUFFIX })
  }
  return names.map((name) => {
    const image = files.find((file) => isImageOf(file, name))
    if (image === undefined) {
      throw new UserError('errors:truth.noImage', { folder: truthDir, name, suffix: TRUTH_SUFFIX })
    }
    return { name, imagePath: join(truthDir, image) }
  })
}

function isImageOf(file: string, name: string): boolean {
  const parts = parse(file)
  return parts.name === name && IMAGE_EXTENSIONS.has(parts.ext.toLowerCase())
}

async function evaluatePage(
  truthDir: string,
  { name, imagePath }: TruthPage,
  read: ReadImage
): Promise<PageEvaluation> {
  const path = (suffix: string): string => join(truthDir, `${name}${suffix}`)
  const truth = await readFile(path(TRUTH_SUFFIX), 'utf8')
  const trueBoxes = (await readBoxes(path('.box.json'), truthSchema))?.map(toLabelled) ?? null
  const ignored = (await readBoxes(path('.ignore.json'), z.array(markSchema))) ?? []
  const { lines, problem } = await readOrExplain(imagePath, read)
  const found = lines.flatMap((line) => line.words.flatMap((word) => word.glyphs))
  const letters = pairLetters(truth, lines, trueBoxes)
  return {
    page: name,
    text: scoreText(truth, readingText(lines)),
    boxes: trueBoxes === null ? null : scoreBoxes(trueBoxes, found, ignored.map(toBox)),
    difference: differenceOf(letters),
    judged: judgeGlyphs(letters),
    problem
  }
}

async function readOrExplain(
  imagePath: string,
  read: ReadImage
): Promise<{ readonly lines: PageReading['lines']; readonly problem: string | null }> {
  try {
    return { lines: (await read(imagePath)).lines, problem: null }
  } catch (error) {
    if (!UserError.is(error)) throw error
    return { lines: [], problem: errorSentence(error) }
  }
}

type Mark = z.infer<typeof markSchema>
const toBox = ({ x, y, w, h }: Mark): Box => ({ x, y, width: w, height: h })
const toLabelled = (mark: z.infer<typeof truthSchema>[number]): LabelledBox => ({
  symbol: mark.char,
  box: toBox(mark)
})

/** Null when there is no such file. */
async function readBoxes<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new UserError('errors:truth.noBoxes', { file: path })
  }
}
