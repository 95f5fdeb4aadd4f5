import { describe, expect, it, vi } from 'vitest'
import type { Dataset } from '../../../../src/main/datasets/dataset'
import { DatasetRejects } from '../../../../src/main/datasets/synthesis/dataset-rejects'
import { cutPiece } from '../../../../src/main/datasets/synthesis/font-rejects'
import { createGrain } from '../../../../src/main/datasets/synthesis/grain'
import { boundsOf } from '../../../../src/main/datasets/synthesis/ink-extraction'
import { drawMark } from '../../../../src/main/datasets/synthesis/marks'
import { massOf, type Patch } from '../../../../src/main/datasets/synthesis/patch'
import { Random } from '../../../../src/shared/random'

// Drawing fonts for the first time takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

/** A set of one image a symbol, '#' ink. */
function setOf(images: Readonly<Record<string, string>>): Dataset {
  const symbols = Object.keys(images)
  const pixels = Uint8Array.from(Object.values(images).join(''), (cell) => (cell === '#' ? 255 : 0))
  return { name: 'drawn', symbols, width: 6, height: 6, pixels, labels: Uint8Array.from(symbols.keys()), testFrom: symbols.length, placements: null }
}
const E = '#######....#####.#.....#....#######..'.slice(0, 36)
const C = '.####.##....#.....#.....##.....####.'

const piece = (own: Patch) => ({ own, stray: null, left: null, unit: 20, baseline: 20 })
function patch(...rows: string[]): Patch {
  return { width: rows[0].length, height: rows.length, data: Float32Array.from(rows.join(''), (cell) => (cell === '#' ? 1 : 0)) }
}

describe('rejects of a set', () => {
  it('join its training characters, wider than high', () => {
    const rejects = new DatasetRejects({ ...setOf({ H: E, E: C, Q: C }), testFrom: 2 }, ['H', 'E', 'Q'])
    let wide = 0
    for (let seed = 0; seed < 40; seed++) {
      const bounds = boundsOf(rejects.draw(Random.of(seed)))
      if (bounds !== null && bounds.right - bounds.left > bounds.bottom - bounds.top) wide++
    }
    expect(wide).toBeGreaterThan(20)
  })

  it('say when a set allows none', () => {
    const rejects = new DatasetRejects(setOf({ V: C }), ['V'])
    expect(() => rejects.draw(Random.of(1))).toThrow(/No sample of .* came of drawn/)
  })
})

describe('a cut', () => {
  const h = patch('##........##', '##........##', '############', '##........##', '##........##', '##........##')

  it('keeps one side and leaves the other on the page', () => {
    const half = cutPiece(piece(h), 'left', 0.5)
    expect(half && massOf(half.own)).toBe(16)
    expect(half?.left && massOf(half.left)).toBe(16)
    expect(half?.own.data[10]).toBe(0)
  })

  it('is none that leaves a bar, next to nothing, or nearly all', () => {
    expect(cutPiece(piece(h), 'left', 0.2)).toBeNull()
    expect(cutPiece(piece(h), 'right', 0.95)).toBeNull()
    expect(cutPiece(piece(h), 'left', 0.95)).toBeNull()
  })
})

describe('marks', () => {
  const grain = createGrain()
  const shape = (kind: Parameters<typeof drawMark>[0], seed: number) => {
    const { ink } = drawMark(kind, grain, Random.of(seed))
    const bounds = boundsOf({ ...ink, data: ink.data.map((value) => value * 255) })
    return bounds === null ? null : { width: bounds.right - bounds.left, height: bounds.bottom - bounds.top }
  }

  it('are bars that lie, and specks that do not', () => {
    for (let seed = 0; seed < 20; seed++) {
      const rule = shape('rule', seed)
      expect(rule && rule.width > 3 * rule.height).toBe(true)
      expect(shape('specks', seed)).not.toBeNull()
      expect(shape('scratch', seed)).not.toBeNull()
    }
  })
})
