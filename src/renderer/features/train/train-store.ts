/** What is being prepared: kept by the window, so that nothing typed is lost. Pure steps below. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** Changes to a preset's configuration, by field: "optimizer.momentum". Later ones come after earlier ones. */
export type Overrides = Readonly<Record<string, unknown>>

export interface SweepRow {
  readonly field: string
  /** Grid: "0.1, 0.01". */
  readonly values: string
  /** Random: drawn between these. */
  readonly from: string
  readonly to: string
  readonly scale: 'linear' | 'log'
}

export interface SweepForm {
  readonly mode: 'off' | 'grid' | 'random'
  readonly rows: readonly SweepRow[]
  readonly draws: number
}

export interface TrainForm {
  /** Its hash; null: the newest. */
  readonly dataset: string | null
  readonly preset: string
  /** By preset: what is changed of one is there again when one comes back to it. */
  readonly overridesOf: Readonly<Record<string, Overrides>>
  readonly name: string
  readonly sweep: SweepForm
}

export const emptyForm: TrainForm = {
  dataset: null,
  preset: 'mlp',
  overridesOf: {},
  name: '',
  sweep: { mode: 'off', rows: [{ field: 'learningRate', values: '0.01, 0.001', from: '0.0001', to: '0.01', scale: 'log' }], draws: 8 }
}

export const useTrainForm = create(persist((): TrainForm => emptyForm, { name: 'glyphwright.train' }))

export const overridesIn = ({ overridesOf, preset }: TrainForm): Overrides => overridesOf[preset] ?? {}

/** Sets a field; what was set inside it before goes, lest it be laid over the new value. */
export function withField(overrides: Overrides, path: string, value: unknown): Overrides {
  const others = Object.entries(overrides).filter(([field]) => field !== path && !field.startsWith(`${path}.`))
  return { ...Object.fromEntries(others), [path]: value }
}

/** The preset's own value again. */
export const withoutField = (overrides: Overrides, path: string): Overrides =>
  Object.fromEntries(Object.entries(overrides).filter(([field]) => field !== path && !field.startsWith(`${path}.`)))

export function setOverrides(change: (overrides: Overrides) => Overrides): void {
  useTrainForm.setState((form) => ({ overridesOf: { ...form.overridesOf, [form.preset]: change(overridesIn(form)) } }))
}

/** What a field has now: as it was typed, else as the configuration has it. */
export function valueAt(config: unknown, overrides: Overrides, path: string): unknown {
  if (path in overrides) return overrides[path]
  return path.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), config)
}
