/** Finds the set that somebody names: in the workspace, at a path, or among the data of a checkout. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { DatasetSummary } from '../../../shared/dataset'
import { inSilence } from '../../../shared/progress'
import { UserError } from '../../../shared/user-error'
import type { AppContext } from '../app-context'
import { importNow } from './import-dataset'

/**
 * A set of the workspace by name or by the beginning of its hash; else what lies at that path; else the folder of
 * that name in $GLYPHWRIGHT_DATA or in ../shared/data. The latter two are imported, which changes nothing
 * where they were before. Throws UserError that lists what there is. Its pixels lie in `files.dataset(sha256)`.
 */
export async function resolveDataset(app: AppContext, nameOrPath: string, context = inSilence()): Promise<DatasetSummary> {
  const found = findDataset(app, nameOrPath)
  return typeof found === 'string' ? importNow(app, found, { name: null, orientation: 'auto' }, context) : found
}

/** The set that `resolveDataset` finds in the workspace, or the path at which it would import one. */
export function findDataset(app: AppContext, nameOrPath: string): DatasetSummary | string {
  const found = app.workspace.datasets.find(nameOrPath) ?? pathOf(app, nameOrPath)
  if (found === undefined) throw notFound(app, nameOrPath)
  return found
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
  const places = [
    here.length === 0 ? 'the workspace has none' : `the workspace has ${here.join(', ')}`,
    ...dataFolders().map((folder) => `${folder} has ${readdirSync(folder).join(', ')}`)
  ]
  return new UserError(`There is no dataset "${nameOrPath}": ${places.join('; ')}. Name one of these, or a file or folder to import.`)
}
