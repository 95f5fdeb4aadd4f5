/** Where onnxruntime computes: its execution providers, by its names for them. */
import type { Saying } from './messages/saying'

export const CPU = 'cpu'

/** Of a provider before it is trusted. */
export interface ProviderTrial {
  /** Null when it gives what the CPU gives; otherwise why it cannot be used. */
  readonly problem: Saying | null
}
