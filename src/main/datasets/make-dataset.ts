/** From a recipe to a stored set: loads its sources, draws, puts together, writes. Runs in an engine process. */
import type { WorkContext } from '../../shared/progress'
import { combineDatasets } from './combine-datasets'
import { datasetHash, type Dataset } from './dataset'
import { loadDataset } from './dataset-store'
import { keepDataset, type KeptSummary } from './keep-dataset'
import { recipeOf, type DatasetRecipe } from './recipes'
import { smallAsCapitals } from './small-as-capitals'
import { FONTS_VERSION } from './synthesis/fonts'
import { synthesise } from './synthesis/synthesise'

export interface DatasetMakeRequest {
  readonly recipeId: string
  readonly name: string
  /** Drawn of each symbol, instead of as many as the recipe says; of what is no character in proportion. */
  readonly perClass: number | null
  readonly seed: number
  /** Folders of the recipe's sources, in its order; none: what is drawn is made alone. */
  readonly sourceDirs: readonly string[]
  readonly datasetsDir: string
  readonly fontsDir: string
}

/** Share of the work that drawing takes. */
const DRAWING = 0.9

/** Throws UserError when a source was damaged, the signal's reason when cancelled; then nothing stays behind. */
export async function makeDataset(request: DatasetMakeRequest, context: WorkContext): Promise<KeptSummary> {
  const recipe = recipeOf(request.recipeId)
  if (recipe === undefined) throw new Error(`There is no recipe ${request.recipeId}.`)
  const sources = request.sourceDirs.map(loadDataset)
  const written = sources.length === 0 ? null : combineDatasets(request.name, sources.map((source) => takenBy(recipe, source)))
  const drawn = await draw(recipe, request, written, {
    signal: context.signal,
    onProgress: ({ stage, fraction }) => context.onProgress({ stage, fraction: fraction * DRAWING })
  })
  const dataset = written === null ? drawn : combineDatasets(request.name, [written, drawn])
  context.onProgress({ stage: { key: 'jobs:storing', values: { dataset: dataset.name } }, fraction: DRAWING })
  return keepDataset(request.datasetsDir, dataset, { source: recipe.id, format: 'recipe', remarks: remarksOn(recipe, request, sources) })
}

const takenBy = ({ smallAsCapitals: small }: DatasetRecipe, source: Dataset): Dataset => (small === null ? source : smallAsCapitals(source, small))

function draw(recipe: DatasetRecipe, request: DatasetMakeRequest, written: Dataset | null, context: WorkContext): Promise<Dataset> {
  const { name, seed, fontsDir } = request
  const { alphabet, handwritingShare } = recipe
  return synthesise({ name, alphabet, handwritingShare, ...countsOf(recipe, request), seed }, fontsDir, written, context)
}

function countsOf(recipe: DatasetRecipe, request: DatasetMakeRequest): { perClass: number; rejectCount: number } {
  const perClass = request.perClass ?? recipe.perClass
  return { perClass, rejectCount: Math.round((recipe.rejectCount * perClass) / recipe.perClass) }
}

/** Enough to make the same set again. */
function remarksOn(recipe: DatasetRecipe, request: DatasetMakeRequest, sources: readonly Dataset[]): string[] {
  const { perClass, rejectCount } = countsOf(recipe, request)
  const drawn = `${perClass} samples of each of ${recipe.alphabet.length} symbols and ${rejectCount} of what is no character`
  return [
    `Made by the recipe ${recipe.id} with seed ${request.seed}: ${drawn} were drawn from the fonts of @fontsource ${FONTS_VERSION}.`,
    ...sources.map((source) => `It holds ${shareOf(recipe, source)} of ${source.name} (${datasetHash(source).slice(0, 12)}).`)
  ]
}

/** "all", or "c, k as capitals". */
function shareOf({ smallAsCapitals: small }: DatasetRecipe, { symbols }: Dataset): string {
  const lowered = small === null ? [] : symbols.filter((symbol) => symbol !== symbol.toUpperCase() && small.includes(symbol))
  return lowered.length === 0 ? 'all' : `${lowered.join(', ')}, as capitals,`
}
