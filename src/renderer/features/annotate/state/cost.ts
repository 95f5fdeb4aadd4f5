/**
 * What putting a page right costs: seconds of work, keys and clicks, and corrections made. The time between two
 * inputs counts up to a pause; whoever went for coffee did not work.
 */
import { create } from 'zustand'
import { noCost, type PageCost as Cost } from '../../../../shared/page'
import { api, client, queryClient } from '../../../app/api'
import { useRead } from './read-store'

/** A longer pause is no work. */
const PAUSE_MS = 10_000
const SEND_MS = 4_000

/** What has not been sent yet, of the page that is open. */
export const useUnsentCost = create<{ readonly cost: Cost }>(() => ({ cost: noCost }))

export const sumOf = (a: Cost, b: Cost): Cost => ({
  durationMs: a.durationMs + b.durationMs,
  keystrokes: a.keystrokes + b.keystrokes,
  clicks: a.clicks + b.clicks,
  corrections: a.corrections + b.corrections
})

/** The time that an input adds, by when the one before it was. */
export const workedMs = (since: number, now: number): number => (now - since > PAUSE_MS ? 0 : now - since)

/** Counts for one page until the returned function is called, which sends what is left. */
export function countCost(pageId: number): () => void {
  let lastInput = performance.now()
  let known = new Set(useRead.getState().queue.operations)
  const add = (more: Partial<Cost>): void =>
    useUnsentCost.setState(({ cost }) => ({ cost: sumOf(cost, { ...noCost, ...more }) }))
  const input = (more: Partial<Cost>): void => {
    const now = performance.now()
    add({ ...more, durationMs: Math.round(workedMs(lastInput, now)) })
    lastInput = now
  }
  const isModifier = (key: string): boolean => ['Shift', 'Control', 'Alt', 'Meta'].includes(key)
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true }
  window.addEventListener('keydown', ({ key }) => !isModifier(key) && input({ keystrokes: 1 }), options)
  window.addEventListener('pointerdown', () => input({ clicks: 1 }), options)
  const unsubscribe = useRead.subscribe(({ queue: { operations } }) => {
    const fresh = operations.filter((operation) => !known.has(operation) && operation.kind !== 'history')
    known = new Set(operations)
    if (fresh.length > 0) add({ corrections: fresh.length })
  })
  const timer = setInterval(() => void send(pageId), SEND_MS)
  return () => {
    stop.abort()
    unsubscribe()
    clearInterval(timer)
    void send(pageId)
  }
}

async function send(pageId: number): Promise<void> {
  const { cost } = useUnsentCost.getState()
  if (cost.keystrokes + cost.clicks + cost.corrections === 0) return
  useUnsentCost.setState({ cost: noCost })
  try {
    const total = await client.pages.addCost.mutate({ pageId, ...cost })
    queryClient.setQueryData(api.pages.cost.queryKey({ pageId }), total)
  } catch {
    // It is counted on and goes with the next.
    useUnsentCost.setState(({ cost: newer }) => ({ cost: sumOf(cost, newer) }))
  }
}
