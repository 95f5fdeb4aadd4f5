/** The training process: one run at a time, epoch by epoch. */
import { runTraining } from '../training/run-training'
import { serveTasks } from './serve-tasks'
import type { TrainEvent, TrainRequest, TrainResult } from './tasks'

serveTasks<TrainRequest, TrainResult, TrainEvent>((request, context, emit) => runTraining(request, context, emit, import.meta.dirname))
