/** A recogniser: the network's file, and the card that says where it comes from. */
import { z } from 'zod'

/** Side of the square image that a classifier takes, in pixels. */
export const GLYPH_SIDE = 32

/**
 * The class of what is no character: two letters joined, half a letter, a speck, a piece of a ruled line, a
 * smudge. A network that has it judges where a page was cut; it is never written as text.
 */
export const NOT_A_CHARACTER = '∅'

/**
 * Kept in the ONNX file's metadata under MODEL_CARD_KEY and beside it as `<id>.json`. It holds no date: the
 * same command on the same data gives the same bytes.
 */
export const modelCardSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  summary: z.string(),
  /** Output class i stands for symbols[i]. */
  symbols: z.array(z.string().min(1)).min(2),
  /** Which function made the input from a crop; a reader must use the same. */
  normalisation: z.string(),
  /** What the logits were divided by, within the file, so that the probabilities are calibrated. Cards of before have none: 1. */
  temperature: z.number().positive().optional(),
  architecture: z.string(),
  parameterCount: z.int().positive(),
  /** The command that makes it again. */
  command: z.string(),
  data: z.object({
    name: z.string(),
    /** SHA-256 over the data files' bytes, in order. */
    sha256: z.string(),
    licence: z.string(),
    trainingSamples: z.int().nonnegative(),
    validationSamples: z.int().nonnegative()
  }),
  training: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** Shares are 0 to 1; named with what they were measured on: "emnist36-test accuracy". */
  metrics: z.record(z.string(), z.number())
})

/** Whether a model tells letters, but no small ones. */
export const knowsOnlyCapitals = (symbols: readonly string[]): boolean =>
  symbols.some((symbol) => symbol !== symbol.toLowerCase()) && !symbols.some((symbol) => symbol !== symbol.toUpperCase())

export type ModelCard = z.infer<typeof modelCardSchema>

export const MODEL_CARD_KEY = 'glyphwright.card'

export interface ModelSummary {
  readonly card: ModelCard
  readonly bundled: boolean
  readonly active: boolean
  readonly byteCount: number
}
