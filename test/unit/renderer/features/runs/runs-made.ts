/** Runs as the backend lists them, for tests of what is shown of them. */
import type { CurvePoint } from '../../../../../src/shared/run'
import type { RunItem } from '../../../../../src/renderer/app/api-types'
import type { ChartRun } from '../../../../../src/renderer/features/runs/charts/figure'

export const accuracy = { name: 'accuracy', label: 'Accuracy', unit: 'share', higherIsBetter: true } as const
export const loss = { name: 'loss', label: 'Loss', unit: 'nats', higherIsBetter: false } as const

export function madeRun(id: string, change: Partial<Omit<RunItem, 'config'>> & { readonly config?: object } = {}): RunItem {
  return {
    id,
    name: `Run ${id}`,
    state: 'finished',
    problem: null,
    notice: null,
    preset: 'mlp',
    sweepId: null,
    dataset: { sha256: 'd'.repeat(64), name: 'letters' },
    metrics: [loss, accuracy],
    parameterCount: 1000,
    createdAt: '2026-01-01T00:00:00.000Z',
    startedAt: '2026-01-01T00:00:00.000Z',
    endedAt: '2026-01-01T00:01:00.000Z',
    epochs: 2,
    bestEpoch: 2,
    tags: [],
    notes: '',
    archivedAt: null,
    trainedMs: 60_000,
    values: { validation: { loss: 0.5, accuracy: 0.8 }, test: { accuracy: 0.75 } },
    stepsPerEpoch: 10,
    config: { learningRate: 0.1, batchSize: 32, epochs: 2 },
    ...change
  } as unknown as RunItem
}

export const madePoint = (epoch: number, validation: Record<string, number>, training: Record<string, number> = {}): CurvePoint => ({
  epoch,
  elapsedMs: epoch * 1000,
  learningRate: 0.1,
  gradientNorm: 1,
  samplesPerSecond: 500,
  training,
  validation
})

export const charted = (run: RunItem, curve: readonly CurvePoint[] = [], color = '#123456'): ChartRun => ({ run, color, dash: 'solid', curve })
