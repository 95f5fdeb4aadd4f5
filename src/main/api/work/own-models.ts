/** What is done to models of the workspace: naming them, putting them away and back. Those of the program stay as they are. */
import { existsSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { cardPath, modelsIn, type ModelFile } from '../../store/model-library'
import type { AppContext } from '../app-context'
import { forbidden, notFound } from '../trpc'
import { activeModel } from './active-model'
import { writeCard } from './put-model'

export function renameModel(app: AppContext, model: ModelFile, name: string): void {
  const { card, path } = own(model)
  writeCard(path, { ...card, name })
  app.events.emit({ type: 'settings-changed' })
}

/** `readsNow`: what reads instead, where this one did. It stays chosen, so that it reads again once it is back. */
export function trashModel(app: AppContext, model: ModelFile): { readonly readsNow: string | null } {
  const { models, files } = app.workspace
  const { card, path } = own(model)
  const wasActive = activeModel(app).card.id === card.id
  moveModel(path, files.trashedModels)
  app.events.emit({ type: 'settings-changed' })
  return { readsNow: wasActive && models.list().length > 0 ? activeModel(app).card.name : null }
}

/** One that is there again meanwhile, because its run was asked for it once more, stays. */
export function restoreModel(app: AppContext, modelId: string): void {
  const { models, files } = app.workspace
  const isThere = models.list().some(({ card }) => card.id === modelId)
  const trashed = modelsIn(files.trashedModels, false).find(({ card }) => card.id === modelId)
  if (!isThere && trashed === undefined) throw notFound('errors:workspace.noModel', { model: modelId })
  if (!isThere && trashed !== undefined) moveModel(trashed.path, files.models)
  app.events.emit({ type: 'settings-changed' })
}

function own(model: ModelFile): ModelFile {
  if (model.bundled) throw forbidden('errors:models.bundledStays', { model: model.card.name })
  return model
}

/** The card last: without one, a model is not listed. */
function moveModel(path: string, folder: string): void {
  for (const file of [path, cardPath(path)]) if (existsSync(file)) renameSync(file, join(folder, basename(file)))
}
