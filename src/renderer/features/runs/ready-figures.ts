/** Figures of the write-up that the project grew from, each found among the runs there are. Pure. */
import { t } from '../../../shared/messages/messages'
import type { RunItem } from '../../app/api-types'
import { runPath } from '../../app/places'
import { comparePath } from './runs-address'

export interface ReadyFigure {
  readonly label: string
  /** Where it is; null when no run shows it yet. */
  readonly path: string | null
}

const CLASSIFIER = 'seed-classifier'
const AUTOENCODERS = ['seed-autoencoder', 'conv-autoencoder']

/** `runs`: newest first. */
export function readyFigures(runs: readonly RunItem[]): ReadyFigure[] {
  const finished = runs.filter(({ state }) => state === 'finished')
  const best = finished.filter(({ preset }) => preset === CLASSIFIER).toSorted((a, b) => (b.values.validation['accuracy'] ?? 0) - (a.values.validation['accuracy'] ?? 0))[0]
  const autoencoder = finished.find(({ preset }) => AUTOENCODERS.includes(preset ?? ''))
  const of = (run: RunItem | undefined, tab: string): string | null => (run === undefined ? null : `${runPath(run.id)}?tab=${tab}`)
  const rates = learningRateRuns(runs)
  const autoencoders = runs.filter((run) => hasBegun(run) && AUTOENCODERS.includes(run.preset ?? '')).slice(0, 2)
  return [
    { label: t('runs:figures.lossAndAccuracy'), path: of(best, 'curves') },
    { label: t('runs:figures.learningRates'), path: rates.length === 0 ? null : comparePath(rates, { part: 'training', metrics: ['loss', 'accuracy'] }) },
    { label: t('runs:figures.weights'), path: of(best, 'weights') },
    { label: t('runs:figures.confusion'), path: of(best, 'confusion') },
    { label: t('runs:figures.autoencoders'), path: autoencoders.length === 0 ? null : comparePath(autoencoders.map(({ id }) => id), { metrics: ['loss', 'psnr'] }) },
    { label: t('runs:figures.reconstructions'), path: of(autoencoder, 'reconstructions') }
  ]
}

/** There are curves of it. */
const hasBegun = ({ values }: RunItem): boolean => Object.keys(values.validation).length > 0

/** The newest sweep of the sigmoid network over several learning rates, all of which have been begun. */
function learningRateRuns(runs: readonly RunItem[]): string[] {
  const sweeps = new Map<string, RunItem[]>()
  for (const run of runs) if (run.preset === CLASSIFIER && run.sweepId !== null) sweeps.set(run.sweepId, [...(sweeps.get(run.sweepId) ?? []), run])
  const found = [...sweeps.values()].find((sweep) => sweep.every(hasBegun) && new Set(sweep.map(({ config }) => config.learningRate)).size > 1) ?? []
  return found.toSorted((a, b) => b.config.learningRate - a.config.learningRate).map(({ id }) => id)
}
