/** How long a run trained. */
import type { RunItem } from '../../app/api-types'

/** Milliseconds, pauses not counted; null before it has ended, and when it did so before its first epoch. */
export const tookMs = ({ state, trainedMs }: RunItem): number | null => (state === 'queued' || state === 'running' || trainedMs === 0 ? null : trainedMs)
