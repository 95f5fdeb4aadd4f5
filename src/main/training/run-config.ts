/** What a run is started with: all that its result depends on beside the data. Small enough to store and compare. */
import { z } from 'zod'
import { augmentationSchema } from '../datasets/augmentation'
import { architectureSchema } from '../nn/architecture'
import { lossSchema, type LossConfig } from '../nn/losses/registry'
import { optimizerSchema } from '../optim/registry'
import { scheduleSchema } from '../optim/schedules'
import { chooseExecution, executionSchema } from './execution'
import { splitSchema } from './split'
import type { TrainingPlan } from './trainer'

export const runConfigSchema = z
  .object({
    architecture: architectureSchema,
    /** The id of a model that it is trained further from; null: from weights as initialised. */
    startFrom: z.string().min(1).nullable().default(null),
    loss: lossSchema,
    /** Classes count alike in the loss, however rare; classifiers only. */
    balanceClasses: z.boolean().default(false),
    optimizer: optimizerSchema,
    learningRate: z.number().positive(),
    schedule: scheduleSchema.default({ type: 'constant' }),
    /** The rate rises from nothing over these first steps. */
    warmUpSteps: z.int().nonnegative().default(0),
    /** All gradients together are shortened to this norm when they are longer; null: never. */
    clipNorm: z.number().positive().nullable().default(null),
    /** Decay of the moving average of the weights, which is then what is kept; null: none. */
    averageDecay: z.number().gt(0).lt(1).nullable().default(null),
    batchSize: z.int().positive().max(4096),
    epochs: z.int().positive().max(10_000),
    /** So many samples of each class in an epoch, rare ones drawn again; null: every sample once. */
    samplesPerClass: z.int().positive().nullable().default(null),
    split: splitSchema.prefault({}),
    augmentation: augmentationSchema.prefault({}),
    /** Stops after so many epochs without a better one; null: never. */
    patience: z.int().positive().nullable().default(null),
    seed: z.int().nonnegative().max(2 ** 32 - 1).default(1),
    /** What is left out suits the network on this machine. */
    execution: executionSchema.partial().prefault({})
  })
  .transform((config) => ({ ...config, execution: { ...chooseExecution(config.architecture), ...config.execution } }))

export type RunConfig = z.infer<typeof runConfigSchema>
export type RunConfigInput = z.input<typeof runConfigSchema>

/** The part of it that a trainer takes. */
export const planOf = (config: RunConfig, loss: LossConfig = config.loss): TrainingPlan => ({ ...config, loss })
