import { describe, expect, it } from 'vitest'
import { hangBeside } from '../../../../../../src/renderer/features/annotate/canvas/hang-beside'

const card = { width: 200, height: 70 }
const stage = { width: 800, height: 600 }

describe('hangBeside', () => {
  it('hangs above the box, centred', () => {
    expect(hangBeside({ x: 300, y: 100, width: 20, height: 30 }, card, stage)).toEqual({ x: 210, y: 20 })
  })
  it('goes under it where there is no room above', () => {
    expect(hangBeside({ x: 300, y: 40, width: 20, height: 30 }, card, stage)).toEqual({ x: 210, y: 80 })
  })
  it('stays on the stage, beside its tools', () => {
    expect(hangBeside({ x: 2, y: 100, width: 20, height: 30 }, card, stage)?.x).toBe(52)
    expect(hangBeside({ x: 790, y: 100, width: 20, height: 30 }, card, stage)?.x).toBe(592)
  })
  it('is not shown when the box is off the stage', () => {
    expect(hangBeside({ x: -50, y: 100, width: 20, height: 30 }, card, stage)).toBeNull()
    expect(hangBeside({ x: 100, y: 700, width: 20, height: 30 }, card, stage)).toBeNull()
  })
})
