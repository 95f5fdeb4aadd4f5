/** What a model file says of itself: the card in its metadata, its outline, its summary. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { issueSaying } from '../../shared/input-problem'
import { wordsOf } from '../../shared/messages/saying'
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
    throw new UserError('errors:models.noCard', { model: name })
  }
  const card = modelCardSchema.safeParse(parseJson(text))
  if (card.success) return card.data
  const [issue] = card.error.issues
  throw new UserError('errors:models.brokenCard', { model: name, field: issue.path.join('.'), detail: issueSaying(issue) })
}

export const readOutline = (path: string): Promise<ModelOutline> => readParsed(path, parseModel)

/** Of any ONNX file, whoever wrote it. Throws UserError for a file that is missing or no ONNX model. */
export const readSummary = (path: string): Promise<OnnxSummary> => readParsed(path, summarizeModel)

async function readParsed<Parsed>(path: string, parse: (bytes: Uint8Array) => Parsed): Promise<Parsed> {
  const name = basename(path)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UserError('errors:models.unreadable', { model: name, detail: error.code ?? error.message })
  })
  try {
    return parse(bytes)
  } catch (error) {
    throw new UserError('errors:models.notOnnx', { model: name, detail: wordsOf(error) })
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
