import { describe, expect, it } from 'vitest'
import { tileLevelFor, tilesWithin } from '../../../../../../src/renderer/features/annotate/canvas/tiles'

/** 4096 x 3000: the screen-size image has half its pixels; levels 0 to 3. */
const page = { width: 4096, height: 3000 }

describe('tileLevelFor', () => {
  it('asks for none while the screen-size image is sharp', () => {
    expect(tileLevelFor(page, 0.3)).toBeNull()
    expect(tileLevelFor(page, 0.5)).toBeNull()
    expect(tileLevelFor({ width: 2000, height: 1000 }, 8)).toBeNull()
  })

  it('takes the coarsest level that is fine enough', () => {
    expect(tileLevelFor(page, 0.6)).toBe(0)
    expect(tileLevelFor(page, 1)).toBe(0)
    expect(tileLevelFor(page, 6)).toBe(0)
    expect(tileLevelFor({ width: 20_000, height: 100 }, 0.2)).toBe(2)
  })
})

describe('tilesWithin', () => {
  it('gives the tiles that the region touches and no others', () => {
    const tiles = tilesWithin(page, 0, { x: 600, y: 100, width: 500, height: 300 })
    expect(tiles.map(({ address }) => [address.column, address.row]).sort()).toEqual([
      [1, 0],
      [2, 0]
    ])
  })

  it('covers the whole page at its edges and nothing beyond', () => {
    const tiles = tilesWithin(page, 1, { x: -5000, y: -5000, width: 20_000, height: 20_000 })
    expect(tiles).toHaveLength(4 * 3)
    expect(Math.max(...tiles.map(({ address }) => address.row))).toBe(2)
  })

  it('begins in the middle of the region', () => {
    const [first] = tilesWithin(page, 0, { x: 0, y: 0, width: 1536, height: 1536 })
    expect(first.address).toEqual({ level: 0, column: 1, row: 1 })
  })
})
