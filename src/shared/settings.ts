/** Choices that belong to a workspace. What belongs to a window (theme, panel widths) stays in the window. */
import { z } from 'zod'
import { languageChoices } from './language-choice'
import { CPU } from './provider'

export const settingsSchema = z.object({
  /** Reading starts by itself when pages come in. */
  readOnImport: z.boolean(),
  /** What pages are read in. */
  language: z.enum(languageChoices),
  /** Where pages are read, by onnxruntime's name; the CPU where that does not work. */
  readingProvider: z.string().min(1).max(80),
  /** Null: the bundled model. */
  activeModelId: z.string().nullable(),
  /** The run that others are measured against; null: none. */
  baselineRunId: z.string().nullable(),
  /** Keys that a person gave to actions, by the action's id; what is not named has its own. */
  keys: z.record(z.string().max(80), z.array(z.string().max(40)).max(4))
})

export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = { readOnImport: true, language: 'auto', readingProvider: CPU, activeModelId: null, baselineRunId: null, keys: {} }
