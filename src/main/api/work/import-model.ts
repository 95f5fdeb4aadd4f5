/** Looks into ONNX files from outside, and takes those that can read glyphs among the models of the workspace. */
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ModelCard } from '../../../shared/model'
import type { OnnxSummary } from '../../../shared/onnx-summary'
import { inSilence } from '../../../shared/progress'
import { modelsIn } from '../../store/model-library'
import type { AppContext } from '../app-context'
import { freeName } from './free-name'
import type { Upload } from './import-dataset'
import { putModel } from './put-model'

/** Throws UserError with the one thing by which it does not fit. */
export async function importModel(app: AppContext, upload: Upload, signal: AbortSignal | undefined): Promise<ModelCard> {
  const { files, models } = app.workspace
  return withUpload(app, upload, async (modelPath) => {
    const card = await app.recognition.run<ModelCard>({ kind: 'check-model', modelPath }, inSilence(signal))
    // Nor of one in the trash: it may come back.
    const taken = [...models.list(), ...modelsIn(files.trashedModels, false)].map((model) => model.card.id)
    const kept = { ...card, id: freeId(card.id, taken) }
    putModel(app, kept, await readFile(modelPath))
    return kept
  })
}

export const summariseUpload = (app: AppContext, upload: Upload, signal: AbortSignal | undefined): Promise<OnnxSummary> =>
  withUpload(app, upload, (modelPath) => app.recognition.run<OnnxSummary>({ kind: 'summarise-model', modelPath }, inSilence(signal)))

/** The file goes by its own name while it is looked into, so that sentences about it name it; then it is gone. */
async function withUpload<Result>({ workspace: { files } }: AppContext, { id, name }: Upload, work: (path: string) => Promise<Result>): Promise<Result> {
  const folder = join(files.staging, randomUUID())
  try {
    await mkdir(folder)
    await rename(join(files.staging, id), join(folder, name))
    return await work(join(folder, name))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** It becomes a file's name: what a stranger's card calls it is not trusted to be one. */
export function freeId(id: string, taken: readonly string[]): string {
  const safe = id.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^\.+/, '') || 'model'
  return freeName(safe, taken, '-')
}
