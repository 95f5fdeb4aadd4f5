/** The losses by name, and what a network learns by each: to name a sample, or to give it back. */
import { z } from 'zod'
import type { GraphBuilder } from '../../autodiff/graph-builder'
import type { Value } from '../../onnx/ir'
import { meanSquaredError } from './mean-squared-error'
import { softmaxCrossEntropy } from './softmax-cross-entropy'

export const lossSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('cross-entropy'),
    /** Share of each label that is spread over all classes. */
    labelSmoothing: z.number().min(0).lt(1).default(0),
    /** What a sample of each class counts; null: all the same. */
    classWeights: z.array(z.number().positive()).nullable().default(null)
  }),
  z.object({ type: z.literal('mean-squared-error') })
])

export type LossConfig = z.infer<typeof lossSchema>

export interface LossInputs {
  /** What the network gives: logits [N, classes], or a reconstruction [N, inputs]. */
  readonly y: Value
  /** The samples themselves [N, inputs]. */
  readonly x: Value
  /** int64 [N]; only where the loss takes labels. */
  readonly labels: Value | undefined
}

/** Scalar loss. Throws RangeError for labels that are missing. */
export function emitLoss(g: GraphBuilder, config: LossConfig, { y, x, labels }: LossInputs): Value {
  switch (config.type) {
    case 'cross-entropy': {
      if (labels === undefined) throw new RangeError('Cross-entropy needs labels.')
      return softmaxCrossEntropy(g, y, labels, { labelSmoothing: config.labelSmoothing, classWeights: config.classWeights ?? undefined })
    }
    case 'mean-squared-error':
      return meanSquaredError(g, y, x)
  }
}
