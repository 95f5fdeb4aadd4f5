/** What every procedure works with: the open workspace and the machinery around it. */
import type { EventBus } from '../jobs/event-bus'
import type { JobRunner } from '../jobs/job-runner'
import type { EngineHost } from '../processes/engine-host'
import type { PageRecogniser } from '../processes/page-recogniser'
import type { ImagingRequest, ImagingResult, RecognitionRequest, RecognitionResult, TrainEvent, TrainingTask, TrainingTaskResult } from '../processes/tasks'
import type { Workspace } from '../store/workspace'

export interface AppContext {
  readonly workspace: Workspace
  readonly jobs: JobRunner
  readonly events: EventBus
  readonly imaging: EngineHost<ImagingRequest, ImagingResult>
  readonly recognition: EngineHost<RecognitionRequest, RecognitionResult>
  /** Pages are read by it, in the recognition process. */
  readonly recogniser: PageRecogniser
  /** A second recognition process: what a person waits for does not queue behind whole pages. */
  readonly boxes: EngineHost<RecognitionRequest, RecognitionResult>
  readonly training: EngineHost<TrainingTask, TrainingTaskResult, TrainEvent>
  /** Files may be imported by their absolute path: behind the desktop and command-line doors only. */
  readonly canImportPaths: boolean
  readonly version: string
  /** What the program brings along: fonts to draw characters from. */
  readonly fontsDir: string
  /** Word lists. */
  readonly languageDir: string
}
