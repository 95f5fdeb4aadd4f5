/** The forms in which runs leave the workspace. */
import { csv } from './csv'
import type { RunFormat } from './run-format'
import { tensorboard } from './tensorboard'

export const runFormats: readonly RunFormat[] = [csv, tensorboard]
