/** Brings the model of a finished run among the models of the workspace, where it can be chosen to read pages. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { modelCardSchema, type ModelCard } from '../../../shared/model'
import type { Run } from '../../../shared/run'
import { UserError } from '../../../shared/user-error'
import { runFiles } from '../../training/run-files'
import type { AppContext } from '../app-context'
import { putModel } from './put-model'

/** The model is called after its run from here on: two runs of one preset must not take each other's place. */
export async function keepModel(app: AppContext, run: Run): Promise<ModelCard> {
  const { files } = app.workspace
  if (run.state !== 'finished') throw new UserError('errors:runs.noModelYet', { run: run.name, state: { key: `errors:runs.state.${run.state}` } })
  const made = runFiles(join(files.runs, run.id))
  const card = modelCardSchema.parse(JSON.parse(await readFile(made.card, 'utf8')))
  const kept = { ...card, id: `${card.id}-${run.id}`, name: run.name }
  putModel(app, kept, await readFile(made.model))
  return kept
}
