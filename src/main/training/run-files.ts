/** What lies in a run's folder. */
import { join } from 'node:path'

export interface RunFiles {
  /** For every sample of the dataset its part, as an IDX file. */
  readonly split: string
  readonly checkpoint: string
  /** The weights before the first step, in the safetensors format. */
  readonly initial: string
  readonly model: string
  /** The model's card, as JSON. */
  readonly card: string
  /** Autoencoders: some samples, and what the network and PCA make of them. */
  readonly reconstructions: string
}

export const runFiles = (folder: string): RunFiles => ({
  split: join(folder, 'split.idx'),
  checkpoint: join(folder, 'checkpoint.safetensors'),
  initial: join(folder, 'initial.safetensors'),
  model: join(folder, 'model.onnx'),
  card: join(folder, 'model.json'),
  reconstructions: join(folder, 'reconstructions.png')
})
