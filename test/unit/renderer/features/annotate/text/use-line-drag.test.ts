import { beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.stubGlobal('window', { addEventListener: () => {}, location: { href: 'http://window/' } })
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} })
})

describe('where a dragged line ends', () => {
  it.each([
    ['before itself', 1, 1, 1],
    ['just behind itself', 1, 2, 1],
    ['upwards', 3, 0, 0],
    ['downwards, past those that move up', 0, 3, 2],
    ['to the end', 0, 4, 3]
  ])('%s', async (_name, from, before, index) => {
    const { indexAfter } = await import('../../../../../../src/renderer/features/annotate/text/use-line-drag')
    expect(indexAfter({ from, before })).toBe(index)
  })
})
