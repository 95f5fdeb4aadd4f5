import { describe, expect, it } from 'vitest'
import { EventBus } from '../../../src/main/jobs/event-bus'

describe('EventBus', () => {
  it('gives every listener every event, also those that came while it was busy', async () => {
    const bus = new EventBus()
    const controller = new AbortController()
    const seen: number[][] = []
    const listening = (async () => {
      for await (const event of bus.listen(controller.signal)) {
        if (event.type === 'pages-changed') seen.push([...event.pageIds])
        await new Promise((resolve) => setTimeout(resolve, 2))
        if (seen.length === 3) controller.abort()
      }
    })()
    await Promise.resolve()
    for (const id of [1, 2, 3]) bus.emit({ type: 'pages-changed', pageIds: [id] })
    await listening
    expect(seen).toEqual([[1], [2], [3]])
  })

  it('keeps what comes before the listener first asks', async () => {
    const bus = new EventBus()
    const controller = new AbortController()
    const events = bus.listen(controller.signal)
    bus.emit({ type: 'settings-changed' })
    expect((await events.next()).value).toEqual({ type: 'settings-changed' })
    controller.abort()
    expect((await events.next()).done).toBe(true)
  })
})
