import { describe, expect, it } from 'vitest'
import {
  extendTo,
  keepPresent,
  moveInGrid,
  nothingSelected,
  selectOnly,
  toggle
} from '../../../../../src/renderer/features/library/selection'

const order = [10, 20, 30, 40, 50]

describe('selecting', () => {
  it('extends from the anchor in either direction, and again from the same anchor', () => {
    const down = extendTo(selectOnly(20), order, 40)
    expect([...down.ids]).toEqual([20, 30, 40])
    const up = extendTo(down, order, 10)
    expect([...up.ids]).toEqual([10, 20])
    expect(up.anchor).toBe(20)
  })

  it('begins anew when the anchor has gone', () => {
    expect([...extendTo(selectOnly(99), order, 30).ids]).toEqual([30])
  })

  it('toggles one without losing the others', () => {
    const two = toggle(selectOnly(10), 30)
    expect([...two.ids]).toEqual([10, 30])
    expect([...toggle(two, 10).ids]).toEqual([30])
  })

  it('drops what was deleted', () => {
    const kept = keepPresent(extendTo(selectOnly(20), order, 40), new Set([20, 50]))
    expect([...kept.ids]).toEqual([20])
    expect(kept.current).toBeNull()
    expect(keepPresent(nothingSelected, new Set())).toBe(nothingSelected)
  })
})

describe('moveInGrid', () => {
  it('moves by one and by rows, and stays at the edges', () => {
    expect(moveInGrid(0, 7, 3, 'left')).toBe(0)
    expect(moveInGrid(1, 7, 3, 'down')).toBe(4)
    expect(moveInGrid(1, 7, 3, 'up')).toBe(1)
    expect(moveInGrid(6, 7, 3, 'down')).toBe(6)
    expect(moveInGrid(2, 7, 3, 'last')).toBe(6)
  })

  it('goes down into a shorter last row', () => {
    expect(moveInGrid(5, 7, 3, 'down')).toBe(6)
  })
})
