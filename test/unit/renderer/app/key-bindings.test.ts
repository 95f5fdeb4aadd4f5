import { describe, expect, it, vi } from 'vitest'
import type { Action } from '../../../../src/renderer/app/actions/action'
import { combinationOf, matchesKeys, type KeyPress } from '../../../../src/renderer/app/actions/key-combination'

vi.stubGlobal('window', { addEventListener: () => {}, location: { href: 'http://window/' } })
const { conflictsOf, rebound, refusalOf, unbound } = await import('../../../../src/renderer/app/actions/key-conflicts')
const { keysOf, withBoundKeys } = await import('../../../../src/renderer/app/actions/key-bindings')

const action = (id: string, ...keys: string[]): Action => ({ id, name: id, group: 'Shape', keys, enabled: () => true, perform: () => {} })
const sets = [
  { place: 'Everywhere', isEverywhere: true, actions: [action('palette', 'Mod+K')] },
  { place: 'Read', isEverywhere: false, actions: [action('split', 'Alt+S'), action('merge', 'Alt+M', 'Alt+J')] },
  { place: 'Runs', isEverywhere: false, actions: [action('stop', 'Alt+S')] }
]
const idsOf = (actions: readonly Action[]): string[] => actions.map(({ id }) => id)

describe('keys that a person gave', () => {
  it('take the place of the own ones', () => {
    expect(withBoundKeys(sets[1].actions, { split: ['F7'] }).map(({ keys }) => keys)).toEqual([['F7'], ['Alt+M', 'Alt+J']])
    expect(keysOf(sets[1].actions[0], unbound({ split: ['F7'] }, 'split'))).toEqual(['Alt+S'])
  })

  it('are in conflict with what is at hand in the same place or everywhere, not with other places', () => {
    expect(idsOf(conflictsOf(sets, 'merge', 'Alt+S', {}))).toEqual(['split'])
    expect(idsOf(conflictsOf(sets, 'merge', 'Mod+K', {}))).toEqual(['palette'])
    expect(idsOf(conflictsOf(sets, 'palette', 'Alt+S', {}))).toEqual(['split', 'stop'])
    expect(conflictsOf(sets, 'merge', 'Alt+S', { split: ['F7'] })).toEqual([])
    expect(idsOf(conflictsOf(sets, 'merge', 'F7', { split: ['F7'] }))).toEqual(['split'])
  })

  it('are taken from whoever had them', () => {
    expect(rebound(sets, 'split', 'Alt+J', {})).toEqual({ merge: ['Alt+M'], split: ['Alt+J'] })
  })

  it('are no letters that are typed', () => {
    expect(refusalOf('A')).toMatch(/typed as text/)
    expect(refusalOf('Shift+A')).not.toBeNull()
    expect(refusalOf('Space')).not.toBeNull()
    for (const keys of ['Alt+A', 'Mod+Shift+A', 'F4', 'Enter']) expect(refusalOf(keys)).toBeNull()
  })
})

describe('the combination of a key press', () => {
  const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })
  it.each([
    ['Alt+S', press('ß', 'KeyS', { altKey: true })],
    ['Mod+Shift+Z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })],
    ['Alt+Shift+2', press('"', 'Digit2', { altKey: true, shiftKey: true })],
    ['Mod++', press('+', 'Equal', { ctrlKey: true, shiftKey: true })],
    ['Shift+ArrowUp', press('ArrowUp', 'ArrowUp', { shiftKey: true })],
    ['F7', press('F7', 'F7')]
  ])('is %s, and matches it', (combination, keyPress) => {
    expect(combinationOf(keyPress, false)).toBe(combination)
    expect(matchesKeys(keyPress, combination, false)).toBe(true)
  })

  it('is none while only modifiers are held', () => {
    expect(combinationOf(press('Shift', 'ShiftLeft', { shiftKey: true }))).toBeNull()
  })
})
