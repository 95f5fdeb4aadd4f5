/** Whether an ONNX file can read glyphs here: its inputs and outputs, its symbols, and what it says of a few crops. */
import { basename } from 'node:path'
import { listed, type Saying, wordsOf } from '../../../shared/messages/saying'
import { GLYPH_SIDE, type ModelCard } from '../../../shared/model'
import { UserError } from '../../../shared/user-error'
import { readModelCard, readOutline } from '../../runtime/model-file'
import { GlyphClassifier } from './glyph-classifier'
import { INPUT, OUTPUT, PLACEMENT } from './glyph-feeds'

const TAKES: Saying = { key: 'errors:models.takes', values: { glyphs: INPUT, side: GLYPH_SIDE, placement: PLACEMENT } }
/** Each row of probabilities sums to 1 but for rounding. */
const TOLERANCE = 0.01

/** The card of a model that fits. Throws UserError with the one thing that does not. */
export async function checkModel({ modelPath }: { readonly modelPath: string }): Promise<ModelCard> {
  const name = basename(modelPath)
  await checkSignature(modelPath, name)
  const card = await readModelCard(modelPath)
  const classifier = await GlyphClassifier.load(modelPath)
  try {
    await checkAnswers(classifier, name)
  } finally {
    await classifier.close()
  }
  return card
}

async function checkSignature(modelPath: string, name: string): Promise<void> {
  const { inputs, outputs } = await readOutline(modelPath)
  const inputNames = inputs.map((input) => input.name)
  const foreign = inputNames.find((input) => input !== INPUT && input !== PLACEMENT)
  if (foreign !== undefined || !inputNames.includes(INPUT)) {
    throw new UserError('errors:models.otherInputs', { model: name, found: named(inputNames), wanted: TAKES })
  }
  if (!outputs.some((output) => output.name === OUTPUT)) {
    throw new UserError('errors:models.otherOutputs', { model: name, found: named(outputs.map((output) => output.name)), wanted: OUTPUT })
  }
}

async function checkAnswers(classifier: GlyphClassifier, name: string): Promise<void> {
  const blank = { width: GLYPH_SIDE, height: GLYPH_SIDE, data: new Uint8Array(GLYPH_SIDE * GLYPH_SIDE).fill(255) }
  const answers = await classifier.probabilities([blank, blank]).catch((error: unknown) => {
    throw new UserError('errors:models.notInBatches', { model: name, detail: wordsOf(error) })
  })
  const { symbols } = classifier.card
  if (answers.length !== 2 * symbols.length) {
    throw new UserError('errors:models.otherSymbols', { model: name, found: answers.length / 2, symbols: symbols.length })
  }
  const sum = answers.subarray(0, symbols.length).reduce((total, value) => total + value, 0)
  if (!(Math.abs(sum - 1) < TOLERANCE)) throw new UserError('errors:models.noSoftmax', { model: name, sum: sum.toPrecision(3) })
}

const named = (names: readonly string[]): Saying =>
  names.length === 0 ? { key: 'errors:models.nothing' } : listed('common:list.comma', names.map((name) => ({ key: 'errors:models.named', values: { name } })))
