/** An autoencoder beside the linear optimum: PCA with as many numbers as the network has in its middle. */
import { placeLayers } from '../nn/network'
import type { Architecture } from '../nn/architecture'
import { sizeOf } from '../onnx/tensor'
import { peakSignalToNoise } from './metrics/peak-signal-to-noise'
import { findComponents, reconstruct } from './pca'
import type { Samples } from './samples'

/** So many training samples are enough for the components; more change nothing that can be seen. */
export const PCA_SAMPLES = 20_000

export interface PcaBaseline {
  readonly components: number
  /** Mean over the samples judged, in decibels. */
  readonly psnr: number
  /** Of the samples judged, in their order. */
  readonly reconstructions: Float32Array
}

/** The fewest numbers between two layers. */
export const bottleneckOf = (architecture: Architecture): number => Math.min(...placeLayers(architecture).map(({ output }) => sizeOf(output)))

/** Components of the training samples, judged on others. */
export async function judgePca(architecture: Architecture, training: Samples, judged: Samples): Promise<PcaBaseline> {
  const { inputs } = architecture
  const components = bottleneckOf(architecture)
  const reconstructions = reconstruct(judged.x, await findComponents(training.x, inputs, components))
  const tally = peakSignalToNoise.start([])
  tally.update({ outputs: reconstructions, width: inputs, samples: judged })
  return { components, psnr: tally.compute(), reconstructions }
}
