import { describe, expect, it } from 'vitest'
import { packRows, unpackRows } from '../../../src/shared/packed-rows'

const throughJson = (value: unknown): unknown => unpackRows(JSON.parse(JSON.stringify(packRows(value))))

describe('packed rows', () => {
  const layers = { layers: [{ type: 'dense', units: 64 }] }
  const rows = Array.from({ length: 200 }, (_, index) => ({
    id: `run ${index}`,
    state: index % 3 === 0 ? 'failed' : 'finished',
    problem: null,
    config: { architecture: layers, learningRate: index / 1000, tags: [index] },
    values: { validation: index % 2 === 0 ? { loss: index } : {} },
    ...(index % 5 === 0 ? { notes: `of ${index}` } : {})
  }))

  it('come back as they were, fields that some rows lack left out', () => {
    const back = throughJson(rows) as typeof rows
    expect(back).toEqual(rows)
    expect('notes' in back[1]).toBe(false)
  })

  it('say once what many rows share, and share it at the other end', () => {
    const text = JSON.stringify(packRows(rows))
    expect(text.split('"dense"')).toHaveLength(2)
    expect(text.split('"state"')).toHaveLength(2)
    const back = throughJson(rows) as typeof rows
    expect(back[0].config.architecture).toBe(back[199].config.architecture)
  })

  it('leave short lists and everything else as they are', () => {
    for (const value of [rows.slice(0, 3), Array.from({ length: 200 }, (_, index) => index), { rows }, 'text', null, undefined]) {
      expect(packRows(value)).toBe(value)
      expect(unpackRows(value)).toBe(value)
    }
  })
})
