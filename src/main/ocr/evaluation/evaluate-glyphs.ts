/** Names labelled glyphs as a reading would, and scores the names. */
import type { GlyphEvaluation } from '../../../shared/evaluation'
import { NOT_A_CHARACTER, type ModelCard } from '../../../shared/model'
import type { WorkContext } from '../../../shared/progress'
import { GlyphClassifier } from '../recognition/glyph-classifier'
import type { PlacedCrop } from '../recognition/glyph-classifier'
import { allowedClasses, limitTo } from './allowed-symbols'
import { GlyphTally } from './glyph-tally'

/** What gives glyphs their probabilities: a GlyphClassifier. */
export interface GlyphNamer {
  readonly card: Pick<ModelCard, 'id' | 'name' | 'symbols'>
  readonly threads: number
  /** [crops, symbols] */
  probabilities(crops: readonly PlacedCrop[]): Promise<Float32Array>
}

/** Labelled glyphs, at least one. */
export interface GlyphSamples {
  readonly name: string
  readonly part: string
  readonly remarks: readonly string[]
  readonly symbols: readonly string[]
  /** Indices into `symbols`, one a glyph. */
  readonly labels: Uint8Array
  readonly imageAt: (index: number) => PlacedCrop
}

export interface EvaluationRequest {
  readonly modelPath: string
  /** The only symbols that the model may answer with; null: all that it has. */
  readonly allow: readonly string[] | null
}

/** Between two calls of the network progress is told and a cancel is heard. */
const BATCH_GLYPHS = 250

/** Throws UserError for a model that cannot read or knows nothing that is allowed, the signal's reason when cancelled. */
export async function evaluateModel({ modelPath, allow }: EvaluationRequest, samples: GlyphSamples, context: WorkContext): Promise<GlyphEvaluation> {
  const classifier = await GlyphClassifier.load(modelPath)
  try {
    return await evaluateGlyphs(classifier, samples, allow, context)
  } finally {
    await classifier.close()
  }
}

export async function evaluateGlyphs(namer: GlyphNamer, samples: GlyphSamples, allow: readonly string[] | null, context: WorkContext): Promise<GlyphEvaluation> {
  const { id, name, symbols } = namer.card
  const classes = allow === null ? null : allowedClasses(symbols, allow)
  const tally = new GlyphTally(symbols, samples.symbols)
  const durationMs = await nameAll(namer, samples, context, (row, index) =>
    tally.add(classes === null ? row : limitTo(classes, row), samples.symbols[samples.labels[index]])
  )
  const scores = tally.scores()
  return {
    model: { id, name },
    data: { name: samples.name, part: samples.part, remarks: samples.remarks },
    ...scores,
    rejected: rejectedShare(symbols, scores.confusion, scores.count),
    allowed: allow,
    unanswerable: unanswerable(samples, (symbol) => symbols.includes(symbol) && (allow === null || allow.includes(symbol))),
    speed: { glyphsPerSecond: (scores.count * 1000) / durationMs, threads: namer.threads }
  }
}

/** Shows every glyph to the network, in their order. Resolves to how long the network took, its normalisation included. */
async function nameAll(namer: GlyphNamer, { labels, imageAt }: GlyphSamples, context: WorkContext, look: (row: Float32Array, index: number) => void): Promise<number> {
  const width = namer.card.symbols.length
  let durationMs = 0
  for (let from = 0; from < labels.length; from += BATCH_GLYPHS) {
    await new Promise(setImmediate)
    context.signal.throwIfAborted()
    const crops = Array.from({ length: Math.min(BATCH_GLYPHS, labels.length - from) }, (_, place) => imageAt(from + place))
    const startedAt = performance.now()
    const probabilities = await namer.probabilities(crops)
    durationMs += performance.now() - startedAt
    crops.forEach((_, place) => look(probabilities.subarray(place * width, (place + 1) * width), from + place))
    context.onProgress({ stage: { key: 'jobs:naming' }, fraction: (from + crops.length) / labels.length })
  }
  return durationMs
}

function rejectedShare(symbols: readonly string[], confusion: readonly (readonly number[])[], count: number): number | null {
  const column = symbols.indexOf(NOT_A_CHARACTER)
  return column === -1 ? null : confusion.reduce((sum, row) => sum + row[column], 0) / count
}

function unanswerable({ symbols, labels }: GlyphSamples, canAnswer: (symbol: string) => boolean): GlyphEvaluation['unanswerable'] {
  const missing = symbols.filter((symbol, label) => !canAnswer(symbol) && labels.includes(label))
  return { symbols: missing, count: labels.reduce((count, label) => count + (missing.includes(symbols[label]) ? 1 : 0), 0) }
}
