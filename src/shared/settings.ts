/** Choices that belong to a workspace. What belongs to a window (theme, panel widths) stays in the window. */
import { z } from 'zod'

export const settingsSchema = z.object({
  /** Reading starts by itself when pages come in. */
  readOnImport: z.boolean(),
  /** Null: the bundled model. */
  activeModelId: z.string().nullable(),
  /** The run that others are measured against; null: none. */
  baselineRunId: z.string().nullable()
})

export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = { readOnImport: true, activeModelId: null, baselineRunId: null }
