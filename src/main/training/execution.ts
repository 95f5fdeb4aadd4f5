/** How a network is best trained on this machine: what was measured for small and for convolutional ones. */
import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { CPU } from '../../shared/provider'
import type { Architecture } from '../nn/architecture'

export const executionSchema = z.object({
  /** Many steps a call, or one. */
  graph: z.enum(['chunk', 'step']),
  /** Part of what makes a run repeatable: sums are added up in another order with another number of threads. */
  threads: z.int().positive(),
  /** onnxruntime's name of where the graph runs: "cpu", "cuda"... */
  provider: z.string().min(1)
})

export type Execution = z.infer<typeof executionSchema>

/** A convolution keeps all cores busy and makes the cost of a call small; a dense layer does neither. */
export function chooseExecution({ layers }: Architecture): Execution {
  const convolutional = layers.some(({ type }) => type === 'conv2d' || type === 'residual')
  return convolutional
    ? { graph: 'step', threads: availableParallelism(), provider: CPU }
    : { graph: 'chunk', threads: 1, provider: CPU }
}
