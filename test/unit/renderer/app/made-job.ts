/** A job as the backend tells of it. */
import type { Job } from '../../../../src/shared/job'
import { asItIs } from '../../../../src/shared/messages/saying'

export function madeJob(change: Partial<Job> = {}): Job {
  return {
    id: 'a',
    kind: 'dataset',
    label: asItIs('Importing notes.md'),
    state: 'queued',
    progress: { stage: asItIs('Waiting'), fraction: 0 },
    remainingMs: null,
    problem: null,
    pageId: null,
    nothingDiffers: false,
    runId: null,
    importedPageIds: [],
    knownPageIds: [],
    importProblems: [],
    datasetSha256: null,
    evaluation: null,
    ...change
  }
}
