/** `train`: makes a bundled model again, in a training process. */
import { resolve } from 'node:path'
import { EngineHost } from '../processes/engine-host'
import { childSpawner } from '../processes/spawn-child'
import type { EpochEvent, TrainRequest, TrainResult } from '../processes/tasks'
import { programDir } from '../program-paths'
import { clearProgress, EXIT_DONE, interruptible, printJson, printResult, remark, workContext, type ExitCode } from './terminal'

export interface TrainOptions {
  readonly preset: string
  readonly data: string
  readonly output: string
  readonly seed: number
  readonly json?: boolean
}

export async function trainCommand(options: TrainOptions): Promise<ExitCode> {
  const host = new EngineHost<TrainRequest, TrainResult, EpochEvent>('training', childSpawner(programDir))
  const request: TrainRequest = {
    kind: 'train',
    preset: options.preset,
    dataDir: resolve(options.data),
    outputDir: resolve(options.output),
    seed: options.seed,
    command: `npm run cli -- train --preset ${options.preset} --seed ${options.seed}`
  }
  try {
    const { modelPath, card } = await host.run(request, workContext('Training', interruptible()), describeEpoch)
    clearProgress()
    if (options.json === true) printJson({ modelPath, card })
    else printResult(`Wrote ${modelPath}\n${describeMetrics(card.metrics)}`)
    return EXIT_DONE
  } finally {
    host.close()
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`

function describeEpoch(event: EpochEvent): void {
  remark(
    `epoch ${event.epoch}/${event.epochs}  loss ${event.trainingLoss.toFixed(4)}  accuracy ${percent(event.trainingAccuracy)}` +
      `  validation loss ${event.validationLoss.toFixed(4)}  accuracy ${percent(event.validationAccuracy)}` +
      `  ${Math.round(event.samplesPerSecond)} samples/s`
  )
}

const describeMetrics = (metrics: Readonly<Record<string, number>>): string =>
  Object.entries(metrics)
    .map(([name, share]) => `${name}: ${percent(share)}`)
    .join('\n')
