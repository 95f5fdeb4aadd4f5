/** The optimizers by name, and their configuration as it is stored and edited. */
import { z } from 'zod'
import type { GraphBuilder } from '../autodiff/graph-builder'
import { adam } from './adam'
import type { Updated, UpdateInputs } from './optimizer'
import { sgd } from './sgd'

const share = z.number().min(0).lt(1)

export const optimizerSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('sgd'),
    momentum: share.default(0.9),
    nesterov: z.boolean().default(false),
    weightDecay: z.number().min(0).default(0)
  }),
  z.object({
    type: z.literal('adam'),
    beta1: share.default(0.9),
    beta2: share.default(0.999),
    epsilon: z.number().positive().default(1e-8),
    weightDecay: z.number().min(0).default(0)
  })
])

export type OptimizerConfig = z.infer<typeof optimizerSchema>

/** Names of what the optimizer keeps for each parameter. */
export const optimizerSlots = (config: OptimizerConfig): readonly string[] =>
  config.type === 'sgd' ? sgd.slots(config) : adam.slots(config)

/** Whether an update is w <- w - lr dJ/dw and nothing else. */
export const isPlainDescent = (config: OptimizerConfig): boolean => config.type === 'sgd' && config.momentum === 0 && config.weightDecay === 0

export function emitUpdate(g: GraphBuilder, inputs: UpdateInputs, config: OptimizerConfig): Updated {
  switch (config.type) {
    case 'sgd':
      return sgd.emit(g, inputs, config)
    case 'adam':
      return adam.emit(g, inputs, config)
  }
}

/** "SGD, momentum 0.9, weight decay 0.0001" */
export function describeOptimizer(config: OptimizerConfig): string {
  const decay = config.weightDecay > 0 ? `, weight decay ${config.weightDecay}` : ''
  if (config.type === 'adam') return `${config.weightDecay > 0 ? 'AdamW' : 'Adam'}${decay}`
  return `SGD, ${config.nesterov ? 'Nesterov ' : ''}momentum ${config.momentum}${decay}`
}
