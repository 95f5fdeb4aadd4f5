/** Whether an ONNX file can read glyphs here: its inputs and outputs, its symbols, and what it says of a few crops. */
import { basename } from 'node:path'
import { GLYPH_SIDE, type ModelCard } from '../../../shared/model'
import { UserError } from '../../../shared/user-error'
import { readModelCard, readOutline } from '../../runtime/model-file'
import { GlyphClassifier } from './glyph-classifier'
import { INPUT, OUTPUT, PLACEMENT } from './glyph-feeds'

const TAKES = `"${INPUT}" (uint8 [N, ${GLYPH_SIDE}, ${GLYPH_SIDE}], or [N, 2, ${GLYPH_SIDE}, ${GLYPH_SIDE}] with the cut) and perhaps "${PLACEMENT}"`
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
    throw new UserError(`${name} takes ${listed(inputNames)}, but a reader of glyphs takes ${TAKES}: export it with these inputs.`)
  }
  if (!outputs.some((output) => output.name === OUTPUT)) {
    throw new UserError(`${name} gives ${listed(outputs.map((output) => output.name))}, but a reader of glyphs gives "${OUTPUT}" (float32 [N, symbols]): export it with this output.`)
  }
}

async function checkAnswers(classifier: GlyphClassifier, name: string): Promise<void> {
  const blank = { width: GLYPH_SIDE, height: GLYPH_SIDE, data: new Uint8Array(GLYPH_SIDE * GLYPH_SIDE).fill(255) }
  const answers = await classifier.probabilities([blank, blank]).catch((error: unknown) => {
    throw new UserError(`${name} cannot be run on two glyphs at once (${error instanceof Error ? error.message : String(error)}): export it with a free first dimension.`)
  })
  const { symbols } = classifier.card
  if (answers.length !== 2 * symbols.length) {
    throw new UserError(`${name} gives ${answers.length / 2} probabilities of each glyph, but its card names ${symbols.length} symbols: export it with the card that belongs to it.`)
  }
  const sum = answers.subarray(0, symbols.length).reduce((total, value) => total + value, 0)
  if (!(Math.abs(sum - 1) < TOLERANCE)) throw new UserError(`The probabilities that ${name} gives sum to ${sum.toPrecision(3)}, not to 1: export it with a softmax at its end.`)
}

const listed = (names: readonly string[]): string => (names.length === 0 ? 'nothing' : names.map((each) => `"${each}"`).join(', '))
