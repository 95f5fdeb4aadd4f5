/** A sweep as it is typed, made into what the backend takes. */
import type { Questions, RunConfig } from '../../app/api-types'
import { t } from '../../../shared/messages/messages'
import { fieldWords } from '../../components/field-words'
import { compact } from '../../components/format'
import { decimalSign, numberFrom } from '../../components/typed-number'
import type { SweepForm } from './train-store'

type SweepInput = Questions['runs']['planSweep']

/** Null while something is missing or no number. */
export function sweepInput({ mode, rows, draws }: SweepForm): SweepInput | null {
  if (mode === 'off' || rows.length === 0) return null
  if (mode === 'grid') {
    const grid = rows.map(({ field, values }) => [field, valuesOf(values)] as const)
    return grid.every(([, values]) => values.length > 0) ? { grid: Object.fromEntries(grid) } : null
  }
  const random = rows.map(({ field, from, to, scale }) => [field, { from: numberFrom(from), to: numberFrom(to), scale }] as const)
  const areRanges = random.every(([, { from, to, scale }]) => Number.isFinite(from) && Number.isFinite(to) && from < to && (scale === 'linear' || from > 0))
  return areRanges ? { random: Object.fromEntries(random), draws } : null
}

const DECIMAL = /^\s*[-+]?\d*,\d+(e[-+]?\d+)?\s*$/i

/** "0.1, 0.01" is [0.1, 0.01], as "0,1; 0,01" is where a comma is the decimal sign; words stay words. */
export const valuesOf = (text: string): unknown[] =>
  text
    .split(/;|,(?=\s|$)/)
    .flatMap((part) => (decimalSign() === ',' && DECIMAL.test(part) ? [part] : part.split(',')))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (Number.isNaN(numberFrom(part)) ? part : numberFrom(part)))

/** "Learning rate 0.01, batch size 32" */
export function sweepRunName(overrides: Readonly<Record<string, unknown>>): string {
  const text = Object.entries(overrides)
    .map(([field, value]) => t('train:sweep.setting', { field: fieldWords(field), value: typeof value === 'number' ? compact(value) : String(value) }))
    .join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Fields that a sweep may vary, for this network and optimizer. */
export function sweepFields({ architecture, optimizer }: RunConfig): string[] {
  const hidden = architecture.layers.flatMap((layer, index) => {
    if (layer.type === 'dense' && index < architecture.layers.length - 1) return [`architecture.layers.${index}.units`]
    if (layer.type === 'conv2d') return [`architecture.layers.${index}.channels`]
    return layer.type === 'dropout' ? [`architecture.layers.${index}.rate`] : []
  })
  const ofOptimizer = optimizer.type === 'sgd' ? ['optimizer.momentum', 'optimizer.weightDecay'] : ['optimizer.weightDecay']
  return ['learningRate', 'batchSize', ...ofOptimizer, 'epochs', 'samplesPerClass', 'seed', ...hidden]
}
