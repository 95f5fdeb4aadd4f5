import { describe, expect, it } from 'vitest'
import { hangBeside } from '../../../../../../src/renderer/features/annotate/canvas/hang-beside'

const card = { width: 200, height: 70 }
const stage = { width: 800, height: 600 }

describe('hangBeside', () => {
  it('hangs under the box, centred', () => {
    expect(hangBeside({ x: 300, y: 100, width: 20, height: 30 }, card, stage)).toEqual({ x: 210, y: 140 })
  })
  it('goes above where there is no room below', () => {
    expect(hangBeside({ x: 300, y: 540, width: 20, height: 30 }, card, stage)).toEqual({ x: 210, y: 460 })
  })
  it('stays on the stage', () => {
    expect(hangBeside({ x: 2, y: 100, width: 20, height: 30 }, card, stage)?.x).toBe(8)
    expect(hangBeside({ x: 790, y: 100, width: 20, height: 30 }, card, stage)?.x).toBe(592)
  })
  it('is not shown when the box is off the stage', () => {
    expect(hangBeside({ x: -50, y: 100, width: 20, height: 30 }, card, stage)).toBeNull()
    expect(hangBeside({ x: 100, y: 700, width: 20, height: 30 }, card, stage)).toBeNull()
  })
})
