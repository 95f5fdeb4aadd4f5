import { describe, expect, it } from 'vitest'
import type { Operation } from '../../../../../../src/renderer/features/annotate/state/operation'
import { OperationQueue, type QueueState } from '../../../../../../src/renderer/features/annotate/state/operation-queue'

const set = (glyphId: number, symbol: string): Operation => ({ kind: 'symbol', pageId: 1, glyphId, symbol })

/** A queue whose sending is let through or refused by hand. */
function queueByHand() {
  const sent: Operation[] = []
  const states: QueueState[] = []
  let settle: { resolve: () => void; reject: (error: Error) => void } | undefined
  const queue = new OperationQueue(
    (operation) => {
      sent.push(operation)
      return new Promise((resolve, reject) => (settle = { resolve, reject }))
    },
    (error) => (error as Error).message,
    (state) => states.push(state)
  )
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
  return {
    queue,
    sent,
    latest: () => states[states.length - 1],
    succeed: () => (settle?.resolve(), turn()),
    fail: (message: string) => (settle?.reject(new Error(message)), turn())
  }
}

describe('OperationQueue', () => {
  it('sends one at a time, in the order typed', async () => {
    const { queue, sent, succeed, latest } = queueByHand()
    queue.add(set(1, 'A'))
    queue.add(set(2, 'B'))
    expect(sent).toEqual([set(1, 'A')])
    await succeed()
    expect(sent).toEqual([set(1, 'A'), set(2, 'B')])
    await succeed()
    expect(latest().operations).toEqual([])
  })

  it('keeps what failed and everything typed after it, until it is tried again', async () => {
    const { queue, sent, succeed, fail, latest } = queueByHand()
    queue.add(set(1, 'A'))
    queue.add(set(2, 'B'))
    await fail('The disk is full.')
    queue.add(set(3, 'C'))
    expect(latest()).toEqual({
      operations: [set(1, 'A'), set(2, 'B'), set(3, 'C')],
      problem: 'The disk is full.'
    })
    expect(sent).toHaveLength(1)
    queue.retry()
    await succeed()
    await succeed()
    await succeed()
    expect(latest()).toEqual({ operations: [], problem: null })
    expect(sent.slice(1)).toEqual([set(1, 'A'), set(2, 'B'), set(3, 'C')])
  })

  it('goes on without one that is given up', async () => {
    const { queue, sent, succeed, fail, latest } = queueByHand()
    queue.add(set(1, 'A'))
    queue.add(set(2, 'B'))
    await fail('There is no glyph 1.')
    queue.dropFailed()
    await succeed()
    expect(sent).toEqual([set(1, 'A'), set(2, 'B')])
    expect(latest().operations).toEqual([])
  })

  it('does nothing on retry when nothing failed', () => {
    const { queue, sent } = queueByHand()
    queue.add(set(1, 'A'))
    queue.retry()
    queue.dropFailed()
    expect(sent).toHaveLength(1)
  })
})
