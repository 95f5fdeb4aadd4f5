/** Trains the model that reads further, on letters of the workspace's own pages. */
import { randomUUID } from 'node:crypto'
import { glyphsOf } from '../../../shared/layout/line-edit'
import { DOUBTFUL_BELOW, type Glyph, type Page } from '../../../shared/page'
import { inSilence } from '../../../shared/progress'
import { UserError } from '../../../shared/user-error'
import { improvementConfig, LEAST_LETTERS } from '../../training/improvement'
import { runConfigSchema } from '../../training/run-config'
import type { TrainableNetwork } from '../../training/trainable-model'
import type { AppContext } from '../app-context'
import { activeModel } from './active-model'
import { freeName } from './free-name'
import { countToCut, pagesToCut, startCutting } from './take-from-pages'
import { startRun } from './train-run'

/** What an improvement would learn from. */
export interface ImprovementOutlook {
  readonly model: string
  /** Letters that a person has set, of the symbols that the model tells apart. */
  readonly setCount: number
  /** Letters that the model reads without doubt on the same pages: so that it does not unlearn them. */
  readonly sureCount: number
  readonly pageCount: number
  readonly leastCount: number
}

/** What a run says instead of a preset. */
const IMPROVEMENT = 'improvement'
/** In the id of the model that comes out. */
const IMPROVED = 'improved'

const wasSet = ({ setBy }: Glyph): boolean => setBy === 'person'
const isSure = ({ setBy, confidence }: Glyph): boolean => setBy === 'machine' && confidence >= DOUBTFUL_BELOW

export function improvementOutlook(app: AppContext): ImprovementOutlook {
  const { card } = activeModel(app)
  const pages = correctedPages(app).map(({ id }) => (app.workspace.readings.ofPage(id)?.lines ?? []).flatMap(glyphsOf).filter(({ symbol }) => card.symbols.includes(symbol)))
  const letters = pages.flat()
  return {
    model: card.name,
    setCount: letters.filter(wasSet).length,
    sureCount: letters.filter(isSure).length,
    pageCount: pages.filter((glyphs) => glyphs.some(wasSet)).length,
    leastCount: LEAST_LETTERS
  }
}

/** What they are called: the run, with a number where another is called so, and the set of its letters. */
export interface ImprovementOrder {
  readonly name: string
  readonly letters: string
}

/**
 * Cuts the letters out, then starts a run, whose id it gives; null when the cutting was cancelled. Throws UserError for a
 * model that cannot be trained further, and for too few letters.
 */
export async function improveModel(app: AppContext, { name, letters }: ImprovementOrder, signal: AbortSignal | undefined): Promise<string | null> {
  const { card, path } = activeModel(app)
  const { architecture } = await app.boxes.run<TrainableNetwork>({ kind: 'trainable-network', modelPath: path }, inSilence(signal))
  const toCut = pagesToCut(app, correctedPages(app), (glyph) => card.symbols.includes(glyph.symbol) && (wasSet(glyph) || isSure(glyph)))
  const count = countToCut(toCut)
  if (count < LEAST_LETTERS) throw new UserError('errors:improvement.tooFew', { least: LEAST_LETTERS, count })
  const remarks = [`${count} letters that a person has set, or that ${card.name} reads without doubt beside them, on ${toCut.map(({ fileName }) => fileName).join(', ')}.`]
  const { state, problem, datasetSha256 } = await app.jobs.wait(startCutting(app, { toCut, name: letters, remarks, symbols: card.symbols }).id)
  if (state === 'failed' && problem !== null) throw new UserError(problem)
  if (state !== 'finished' || datasetSha256 === null) return null
  const runId = randomUUID().slice(0, 8)
  const ownName = freeName(name, app.workspace.runs.names())
  app.workspace.runs.add({
    id: runId,
    name: ownName,
    preset: IMPROVEMENT,
    sweepId: null,
    dataset: { sha256: datasetSha256, name: letters },
    config: runConfigSchema.parse(improvementConfig(card.id, architecture)),
    model: {
      id: `${originOf(card.id)}-${IMPROVED}`,
      name: ownName,
      summary: `${card.name}, trained further on letters of one's own pages.`,
      command: 'npm run cli -- improve'
    }
  })
  app.events.emit({ type: 'runs-changed', runIds: [runId] })
  startRun(app, runId)
  return runId
}

/** A model that was improved before is named as the one it goes back to. */
const originOf = (modelId: string): string => modelId.split(`-${IMPROVED}`)[0]

/** A page on which nobody has set a letter was perhaps never looked at: what is read surely there says nothing new. */
const correctedPages = ({ workspace: { pages } }: AppContext): Page[] => pages.list().filter(({ correctedCount }) => correctedCount > 0)
