import { describe, expect, it } from 'vitest'
import { orAborted } from '../../../src/shared/or-aborted'

const never = new Promise<never>(() => undefined)

describe('orAborted', () => {
  it('gives what the promise gives', async () => {
    await expect(orAborted(Promise.resolve(3), new AbortController().signal)).resolves.toBe(3)
    await expect(orAborted(Promise.reject(new Error('no')), new AbortController().signal)).rejects.toThrow('no')
  })

  it("ends with the signal's reason when it is aborted, also before", async () => {
    const controller = new AbortController()
    const waiting = orAborted(never, controller.signal)
    controller.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    await expect(orAborted(never, controller.signal)).rejects.toThrow('enough')
  })
})
