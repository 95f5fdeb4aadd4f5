import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ThrottledIds } from '../../../../src/renderer/app/throttle'

describe('ThrottledIds', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('hands the first on at once and gathers the rest of a burst', () => {
    const seen: (readonly number[])[] = []
    const throttled = new ThrottledIds(100, (ids) => seen.push(ids))
    throttled.add([1])
    throttled.add([2])
    throttled.add([3, 2])
    expect(seen).toEqual([[1]])
    vi.advanceTimersByTime(100)
    expect(seen).toEqual([[1], [2, 3]])
  })

  it('is at rest after a quiet interval', () => {
    const seen: (readonly number[])[] = []
    const throttled = new ThrottledIds(100, (ids) => seen.push(ids))
    throttled.add([1])
    vi.advanceTimersByTime(250)
    throttled.add([4])
    expect(seen).toEqual([[1], [4]])
  })
})
