/** The models at hand: those bundled with the program and those of the workspace. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { modelCardSchema, type ModelCard } from '../../shared/model'
import { UserError } from '../../shared/user-error'

export interface ModelFile {
  readonly card: ModelCard
  /** The ONNX file. */
  readonly path: string
  readonly bundled: boolean
  readonly byteCount: number
}

/** Used where nothing else was chosen. */
export const DEFAULT_MODEL_ID = 'capitals-digits'

export class ModelLibrary {
  constructor(private readonly folders: { readonly bundled: string; readonly workspace: string }) {}

  /** The one that reads when nothing else was chosen first, then those of the program, then those of the workspace. */
  list(): ModelFile[] {
    const models = [...modelsIn(this.folders.bundled, true), ...modelsIn(this.folders.workspace, false)]
    return [...models.filter(({ card }) => card.id === DEFAULT_MODEL_ID), ...models.filter(({ card }) => card.id !== DEFAULT_MODEL_ID)]
  }

  /** The chosen model, or the bundled one when it is gone. Throws UserError when there is none at all. */
  active(chosenId: string | null): ModelFile {
    const models = this.list()
    const model =
      models.find(({ card }) => card.id === chosenId) ??
      models.find(({ card }) => card.id === DEFAULT_MODEL_ID) ??
      models[0]
    if (model === undefined) {
      throw new UserError('errors:models.noneBundled', { folder: this.folders.bundled })
    }
    return model
  }
}

/** Of a folder that may be missing. */
export function modelsIn(folder: string, bundled: boolean): ModelFile[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .filter((name) => name.endsWith('.onnx'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      const card = cardBeside(path)
      return card === null ? [] : [{ card, path, bundled, byteCount: statSync(path).size }]
    })
}

export const cardPath = (modelPath: string): string => modelPath.replace(/\.onnx$/, '.json')

/** A model whose card is missing or broken cannot be used safely: its symbols are not known. */
function cardBeside(modelPath: string): ModelCard | null {
  try {
    return modelCardSchema.parse(JSON.parse(readFileSync(cardPath(modelPath), 'utf8')))
  } catch {
    return null
  }
}
