/** A run: one experiment, from its configuration to what came of it. */
import type { Saying } from './messages/saying'

/** What the values of a metric mean. Kept with the run, so that whoever shows it needs to know no metric. */
export interface MetricInfo {
  readonly name: string
  readonly label: string
  /** A share is 0 to 1. */
  readonly unit: 'share' | 'nats' | 'dB' | ''
  readonly higherIsBetter: boolean
}

/** "Accuracy, O=0" within a sentence is "accuracy, O=0"; an abbreviation stays as it is. */
export const metricInSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

/** Whether samples come with labels, or are their own target. */
export const isClassification = <Loss extends { readonly type: string }>(loss: Loss): loss is Extract<Loss, { readonly type: 'cross-entropy' }> => loss.type === 'cross-entropy'

export type RunState = 'queued' | 'running' | 'finished' | 'stopped' | 'failed' | 'interrupted'

/** Those that were not finished and can go on. */
export const isResumable = (state: RunState): boolean => state === 'stopped' || state === 'failed' || state === 'interrupted'

/** Counts of values in equal steps from `from` to `to`. */
export interface Histogram {
  readonly from: number
  readonly to: number
  readonly counts: readonly number[]
}

export type LayerQuantity = 'activation' | 'gradient' | 'weight'

/** How the values of one layer are spread at the end of an epoch. */
export interface LayerStatistics {
  /** Position in the architecture. */
  readonly layer: number
  /** Its type: "dense". */
  readonly type: string
  readonly quantity: LayerQuantity
  readonly mean: number
  readonly deviation: number
  readonly histogram: Histogram
}

export interface EpochRecord {
  /** Counted from 1. Epoch 0 is the network before its first step: as initialised, or the model that it is trained further from. */
  readonly epoch: number
  /** Since the run began, pauses not counted. */
  readonly elapsedMs: number
  readonly learningRate: number
  /** Of the whole gradient, over the batch by which the layers are looked at. */
  readonly gradientNorm: number
  readonly samplesPerSecond: number
  /** By metric. Training values are means over the epoch, while the network changed. */
  readonly training: Readonly<Record<string, number>>
  readonly validation: Readonly<Record<string, number>>
  readonly layers: readonly LayerStatistics[]
}

/** One sample that was named wrongly. */
export interface MisreadSample {
  /** In the dataset. */
  readonly index: number
  readonly symbol: string
  readonly candidates: readonly { readonly symbol: string; readonly probability: number }[]
}

export interface ClassScore {
  readonly symbol: string
  readonly count: number
  /** Share of what was named so that is so; null when nothing was named so. */
  readonly precision: number | null
  /** Share of what is so that was named so; null when there is nothing of it. */
  readonly recall: number | null
}

/** What the kept weights reach on one part of the data: the figures that lists show. */
export interface RunScore {
  readonly part: 'validation' | 'test'
  readonly values: Readonly<Record<string, number>>
}

/** All that came of judging them there. */
export interface RunEvaluation extends RunScore {
  readonly count: number
  /** Rows: what it is; columns: what it was named. Empty for autoencoders. */
  readonly confusion: readonly (readonly number[])[]
  readonly classes: readonly ClassScore[]
  readonly misread: readonly MisreadSample[]
}

export interface RunDataset {
  readonly sha256: string
  readonly name: string
}

/** A run as lists show it. `Config` is what it was started with. */
export interface Run<Config = unknown> {
  readonly id: string
  readonly name: string
  readonly state: RunState
  /** What ended it, when failed. */
  readonly problem: Saying | null
  /** What was done otherwise than asked, and why. */
  readonly notice: Saying | null
  readonly preset: string | null
  readonly sweepId: string | null
  readonly dataset: RunDataset
  readonly config: Config
  readonly metrics: readonly MetricInfo[]
  readonly parameterCount: number
  readonly createdAt: string
  readonly startedAt: string | null
  readonly endedAt: string | null
  /** Epochs that were recorded. */
  readonly epochs: number
  /** The epoch whose weights are kept. */
  readonly bestEpoch: number | null
  readonly tags: readonly string[]
  /** What a person wrote down about it. */
  readonly notes: string
  /** When it was put out of sight; null: it is in sight. */
  readonly archivedAt: string | null
}

/** What a person says of a run. */
export type RunAbout = Pick<Run, 'name' | 'tags' | 'notes'>

/** A run with what it measures: of the kept weights, or, before it has ended, of the best epoch so far. */
export interface ListedRun<Config = unknown> extends Run<Config> {
  readonly values: {
    readonly validation: Readonly<Record<string, number>>
    readonly test: Readonly<Record<string, number>>
  }
  /** Until its last epoch, pauses not counted; 0 before the first. */
  readonly trainedMs: number
}

/** An epoch as curves show it. */
export type CurvePoint = Omit<EpochRecord, 'layers'>

/** The metric that decides which epoch is best comes second, after the loss. Undefined before the run has begun. */
export const decidingMetric = ({ metrics }: Pick<Run, 'metrics'>): MetricInfo | undefined => metrics[1] ?? metrics[0]
