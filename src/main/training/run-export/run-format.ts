/** Runs in the forms of other programs, so that nothing is locked in. One file a form; see the registry. */
import type { CurvePoint, Run } from '../../../shared/run'

/** A run with what was measured of it. */
export interface ExportedRun {
  readonly run: Run
  readonly curve: readonly CurvePoint[]
}

export interface ExportedFile {
  /** Relative, with forward slashes. */
  readonly path: string
  readonly content: string | Uint8Array
}

export interface RunFormat {
  readonly id: string
  /** "CSV table" */
  readonly label: string
  serialize(runs: readonly ExportedRun[]): ExportedFile[]
}

/** What is measured of an epoch, by the names under which it is exported: "training/loss". */
export function measures({ learningRate, gradientNorm, samplesPerSecond, training, validation }: CurvePoint): Record<string, number> {
  const named = (part: string, values: Readonly<Record<string, number>>): [string, number][] =>
    Object.entries(values).map(([metric, value]) => [`${part}/${metric}`, value])
  return {
    ...Object.fromEntries([...named('training', training), ...named('validation', validation)]),
    learning_rate: learningRate,
    gradient_norm: gradientNorm,
    samples_per_second: samplesPerSecond
  }
}
