/** Work that runs beside the window: importing pages or labelled characters, reading, training, evaluating. */
import type { GlyphEvaluation } from './evaluation'
import type { Saying } from './messages/saying'
import type { Progress } from './progress'
import type { EpochRecord } from './run'

export const jobKinds = ['import', 'dataset', 'read', 'train', 'evaluate'] as const
export type JobKind = (typeof jobKinds)[number]
export type JobState = 'queued' | 'running' | 'finished' | 'failed' | 'cancelled'

/** One file of an import that could not be taken. */
export interface ImportProblem {
  readonly fileName: string
  /** One sentence: the file, the reason, the way out. */
  readonly reason: Saying
}

export interface Job {
  readonly id: string
  readonly kind: JobKind
  /** "Reading 03_haiku.jpg" */
  readonly label: Saying
  readonly state: JobState
  readonly progress: Progress
  /** Estimated; null until it can be told. */
  readonly remainingMs: number | null
  /** What ended it, when failed. */
  readonly problem: Saying | null
  /** Read jobs: the page. */
  readonly pageId: number | null
  /** Read jobs: the page was read again and says nothing else than it shows. */
  readonly nothingDiffers: boolean
  /** Training jobs: the run. */
  readonly runId: string | null
  /** Import jobs: what came in and what did not. */
  readonly importedPageIds: readonly number[]
  /** Those of them that were in the library before. */
  readonly knownPageIds: readonly number[]
  readonly importProblems: readonly ImportProblem[]
  /** Dataset jobs: what came in, once it has. */
  readonly datasetSha256: string | null
  /** Evaluation jobs: what came of it, once it is there. */
  readonly evaluation: GlyphEvaluation | null
}

export const isActive = (job: Job): boolean => job.state === 'queued' || job.state === 'running'

/** What the backend tells every open window. */
export type WorkspaceEvent =
  | { readonly type: 'job'; readonly job: Job }
  /** The pages whose list entry or content changed; the list itself may have changed too. */
  | { readonly type: 'pages-changed'; readonly pageIds: readonly number[] }
  /** A person set a letter: all that changed of its page's content. */
  | { readonly type: 'symbol-set'; readonly pageId: number; readonly glyphId: number; readonly symbol: string }
  | { readonly type: 'datasets-changed' }
  | { readonly type: 'settings-changed' }
  /** Pages to judge models by, or what models read there. */
  | { readonly type: 'test-pages-changed' }
  /** Runs that were made, changed their state, or are gone. */
  | { readonly type: 'runs-changed'; readonly runIds: readonly string[] }
  | { readonly type: 'run-epoch'; readonly runId: string; readonly record: EpochRecord }
