/** The queue, with a made-up backend. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ReviewGlyph } from '../../../../../src/shared/review'
import { contentOf } from '../annotate/page-content'
import { madeUpBackend } from '../../made-up-backend'

const [{ words }] = contentOf('ABCDE').lines
const queue: readonly ReviewGlyph[] = words[0].glyphs.map((glyph) => ({ ...glyph, pageId: 1 }))

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('window', { addEventListener: () => {}, location: { href: 'http://window/' } })
})
afterEach(() => void vi.unstubAllGlobals())

it('counts what is put off apart from what is left, and neither what was decided', async () => {
  madeUpBackend(({ path }) => (path === 'review.queue' ? queue : []))
  const { beginQueue, decide, setMarked, stepQueue, stepWorkspaceHistory, undecided, useReview } = await import('../../../../../src/renderer/features/review/review-store')
  const counts = () => undecided(useReview.getState())
  beginQueue(queue)
  expect(counts()).toEqual({ left: 5, putOff: 0 })
  stepQueue(1)
  await decide('B')
  stepQueue(1)
  expect(counts()).toEqual({ left: 2, putOff: 2 })
  stepQueue(-1)
  expect(counts()).toEqual({ left: 3, putOff: 1 })

  // The first is among those that look like one that was corrected, and so is one that comes.
  useReview.setState({ alike: { was: 'A', symbol: 'X', glyphs: [queue[0], queue[4]] }, marked: new Set([1, 5]) })
  await setMarked('X')
  expect(counts()).toEqual({ left: 2, putOff: 0 })
  await stepWorkspaceHistory('undo')
  expect(counts()).toEqual({ left: 5, putOff: 0 })
})
