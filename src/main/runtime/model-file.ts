/** What a model file says of itself: the card in its metadata, its outline, its summary. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { MODEL_CARD_KEY, modelCardSchema, type ModelCard } from '../../shared/model'
import type { OnnxSummary } from '../../shared/onnx-summary'
import { UserError } from '../../shared/user-error'
import { parseModel, type ModelOutline } from '../onnx/protobuf'
import { summarizeModel } from '../onnx/summary'

/** Throws UserError for a file that is missing, no ONNX model, or has no card that can be used. */
export async function readModelCard(path: string): Promise<ModelCard> {
  const name = basename(path)
  const { metadata } = await readOutline(path)
  const text = metadata[MODEL_CARD_KEY]
  if (text === undefined) {
    throw new UserError(`${name} is an ONNX model but has no Glyphwright card, so its symbols are not known: choose a model that was trained here.`)
  }
  const card = modelCardSchema.safeParse(parseJson(text))
  if (card.success) return card.data
  const [issue] = card.error.issues
  throw new UserError(`The card in ${name} is broken (${issue.path.join('.')}: ${issue.message}): train or export the model again.`)
}

export const readOutline = (path: string): Promise<ModelOutline> => readParsed(path, parseModel)

/** Of any ONNX file, whoever wrote it. Throws UserError for a file that is missing or no ONNX model. */
export const readSummary = (path: string): Promise<OnnxSummary> => readParsed(path, summarizeModel)

async function readParsed<Parsed>(path: string, parse: (bytes: Uint8Array) => Parsed): Promise<Parsed> {
  const name = basename(path)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`The model ${name} cannot be read (${error.code ?? error.message}): check its path.`)
  })
  try {
    return parse(bytes)
  } catch (error) {
    throw new UserError(`${name} is not an ONNX model (${(error as Error).message}): choose a file that ends in .onnx.`)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
