/** Makes sets by recipes. */
import type { DatasetSummary } from '../../../shared/dataset'
import type { Job } from '../../../shared/job'
import type { WorkContext } from '../../../shared/progress'
import type { KeptSummary } from '../../datasets/keep-dataset'
import type { DatasetRecipe } from '../../datasets/recipes'
import type { AppContext } from '../app-context'

export interface DatasetOrder {
  readonly recipe: DatasetRecipe
  readonly name: string
  /** Instead of the recipe's. */
  readonly perClass: number | null
  readonly seed: number
  /** The recipe's sources, in the workspace; none: only what is drawn. */
  readonly sourceHashes: readonly string[]
}

export function startDatasetMaking(app: AppContext, order: DatasetOrder): Job {
  return app.jobs.start({
    kind: 'dataset',
    label: { key: 'jobs:making', values: { dataset: order.name } },
    work: async (context, report) => report({ datasetSha256: (await makeNow(app, order, context)).sha256 })
  })
}

/** Resolves to the set as the workspace lists it: one that was here already keeps its name. */
export async function makeNow(app: AppContext, { recipe, sourceHashes, ...order }: DatasetOrder, context: WorkContext): Promise<DatasetSummary> {
  const { files, datasets } = app.workspace
  const places = { sourceDirs: sourceHashes.map((sha256) => files.dataset(sha256)), datasetsDir: files.datasets, fontsDir: app.fontsDir }
  const request = { kind: 'make-dataset', recipeId: recipe.id, ...order, ...places } as const
  const dataset = datasets.add(await app.imaging.run<KeptSummary>(request, context))
  app.events.emit({ type: 'datasets-changed' })
  return dataset
}
