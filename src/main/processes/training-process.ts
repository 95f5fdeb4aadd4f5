/** The training process: one training job, epoch by epoch. */
import { trainPreset } from '../training/train-preset'
import { serveTasks } from './serve-tasks'
import type { EpochEvent, TrainRequest, TrainResult } from './tasks'

serveTasks<TrainRequest, TrainResult, EpochEvent>((request, context, emit) => trainPreset(request, context, emit))
