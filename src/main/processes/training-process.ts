/** The training process: one run at a time, epoch by epoch, and trials of where it could be trained. */
import { listProviders } from '../runtime/session'
import { letterRatios, lettersBetween } from '../training/autoencoder-study'
import { tryProvider } from '../training/provider-trial'
import { runTraining } from '../training/run-training'
import { serveTasks } from './serve-tasks'
import type { TrainEvent, TrainingTask, TrainingTaskResult } from './tasks'

serveTasks<TrainingTask, TrainingTaskResult, TrainEvent>(async (request, context, emit) => {
  switch (request.kind) {
    case 'train':
      return runTraining(request, context, emit, import.meta.dirname)
    case 'letter-ratios':
      return letterRatios(request, context.signal)
    case 'letters-between':
      return lettersBetween(request, context.signal)
    case 'list-providers':
      return listProviders()
    case 'try-provider':
      return tryProvider(request.provider)
  }
})
