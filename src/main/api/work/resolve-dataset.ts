/** Finds the set that somebody names: in the workspace, at a path, among the data of a checkout, or made by a recipe. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { DatasetSummary } from '../../../shared/dataset'
import { asItIs, listed, type Saying } from '../../../shared/messages/saying'
import { inSilence, type WorkContext } from '../../../shared/progress'
import { UserError } from '../../../shared/user-error'
import type { AppContext } from '../app-context'
import { recipeOf, recipes, type DatasetRecipe } from '../../datasets/recipes'
import { importNow } from './import-dataset'
import { makeNow, type DatasetOrder } from './make-dataset'

/** Who asks for a recipe by its name gets the same set everywhere. */
const RECIPE_SEED = 1

/**
 * A set of the workspace by name or by the beginning of its hash; else what lies at that path; else the folder of
 * that name in $GLYPHWRIGHT_DATA or in ../shared/data; else what the recipe of that name makes of such sets. Those at
 * a path are imported, which changes nothing where they were before. Throws UserError that lists what there is. Its
 * pixels lie in `files.dataset(sha256)`.
 */
export async function resolveDataset(app: AppContext, nameOrPath: string, context = inSilence()): Promise<DatasetSummary> {
  const found = look(app, nameOrPath)
  if (typeof found === 'string') return importNow(app, found, { name: null, orientation: 'auto' }, context)
  if (found !== undefined) return found
  const recipe = recipeOf(nameOrPath)
  if (recipe === undefined) throw notFound(app, nameOrPath)
  return makeNow(app, await wholeOf(app, recipe, context), context)
}

/** The set that is in the workspace already, or the path at which one can be imported. */
export function findDataset(app: AppContext, nameOrPath: string): DatasetSummary | string {
  const found = look(app, nameOrPath)
  if (found === undefined) throw notFound(app, nameOrPath)
  return found
}

const look = (app: AppContext, nameOrPath: string): DatasetSummary | string | undefined =>
  app.workspace.datasets.find(nameOrPath) ?? pathOf(app, nameOrPath)

/** The order for all of a recipe, its sources found. Throws UserError that says which of them is missing. */
async function wholeOf(app: AppContext, recipe: DatasetRecipe, context: WorkContext): Promise<DatasetOrder> {
  const sourceHashes: string[] = []
  for (const name of recipe.sources) {
    if (look(app, name) === undefined) {
      const sources = listed('common:list.and', recipe.sources.map(asItIs))
      throw new UserError('errors:datasets.sourceMissing', { dataset: recipe.id, sources, missing: name })
    }
    sourceHashes.push((await resolveDataset(app, name, context)).sha256)
  }
  return { recipe, name: recipe.id, perClass: null, seed: RECIPE_SEED, sourceHashes }
}

function pathOf(app: AppContext, nameOrPath: string): string | undefined {
  if (nameOrPath === '') return undefined
  if (app.canImportPaths && existsSync(nameOrPath)) return resolve(nameOrPath)
  // A mere name leads out of no folder.
  if (basename(nameOrPath) !== nameOrPath || nameOrPath.startsWith('.')) return undefined
  return dataFolders().map((folder) => join(folder, nameOrPath)).find((path) => existsSync(path))
}

function dataFolders(): string[] {
  const named = process.env['GLYPHWRIGHT_DATA']
  return [...(named ? [resolve(named)] : []), resolve('../shared/data')].filter((folder) => existsSync(folder))
}

function notFound(app: AppContext, nameOrPath: string): UserError {
  const here = app.workspace.datasets.list().map(({ name }) => name)
  const places: Saying[] = [
    here.length === 0 ? { key: 'errors:datasets.workspaceHasNone' } : { key: 'errors:datasets.workspaceHas', values: { names: here.join(', ') } },
    ...dataFolders().map((folder): Saying => ({ key: 'errors:datasets.folderHas', values: { folder, names: readdirSync(folder).join(', ') } }))
  ]
  return new UserError('errors:datasets.none', { dataset: nameOrPath, places: listed('common:list.semicolon', places), made: recipes.map(({ id }) => id).join(', ') })
}
