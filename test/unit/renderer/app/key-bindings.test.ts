import { describe, expect, it, vi } from 'vitest'
import type { Action, ActionId } from '../../../../src/renderer/app/actions/action'
import type { ActionSet } from '../../../../src/renderer/app/actions/key-conflicts'
import { combinationOf, matchesKeys, type KeyPress } from '../../../../src/renderer/app/actions/key-combination'

vi.stubGlobal('window', { addEventListener: () => {}, location: { href: 'http://window/' } })
const { conflictsOf, isTyped, rebound, unbound } = await import('../../../../src/renderer/app/actions/key-conflicts')
const { keysOf, withBoundKeys } = await import('../../../../src/renderer/app/actions/key-bindings')

const action = (id: ActionId, ...keys: string[]): Action => ({ id, group: 'shape', keys, enabled: () => true, perform: () => {} })
const sets: readonly ActionSet[] = [
  { place: 'everywhere', isEverywhere: true, actions: [action('palette', 'Mod+K')] },
  { place: 'read', isEverywhere: false, actions: [action('shape.split', 'Alt+S'), action('shape.merge', 'Alt+M', 'Alt+J')] },
  { place: 'runs', isEverywhere: false, actions: [action('runs.start-stop', 'Alt+S')] }
]
const idsOf = (actions: readonly Action[]): string[] => actions.map(({ id }) => id)

describe('keys that a person gave', () => {
  it('take the place of the own ones', () => {
    expect(withBoundKeys(sets[1].actions, { 'shape.split': ['F7'] }).map(({ keys }) => keys)).toEqual([['F7'], ['Alt+M', 'Alt+J']])
    expect(keysOf(sets[1].actions[0], unbound({ 'shape.split': ['F7'] }, 'shape.split'))).toEqual(['Alt+S'])
  })

  it('are in conflict with what is at hand in the same place or everywhere, not with other places', () => {
    expect(idsOf(conflictsOf(sets, 'shape.merge', 'Alt+S', {}))).toEqual(['shape.split'])
    expect(idsOf(conflictsOf(sets, 'shape.merge', 'Mod+K', {}))).toEqual(['palette'])
    expect(idsOf(conflictsOf(sets, 'palette', 'Alt+S', {}))).toEqual(['shape.split', 'runs.start-stop'])
    expect(conflictsOf(sets, 'shape.merge', 'Alt+S', { 'shape.split': ['F7'] })).toEqual([])
    expect(idsOf(conflictsOf(sets, 'shape.merge', 'F7', { 'shape.split': ['F7'] }))).toEqual(['shape.split'])
  })

  it('are taken from whoever had them', () => {
    expect(rebound(sets, 'shape.split', 'Alt+J', {})).toEqual({ 'shape.merge': ['Alt+M'], 'shape.split': ['Alt+J'] })
  })

  it('are no letters that are typed', () => {
    for (const keys of ['A', 'Shift+A', 'Space']) expect(isTyped(keys)).toBe(true)
    for (const keys of ['Alt+A', 'Mod+Shift+A', 'F4', 'Enter']) expect(isTyped(keys)).toBe(false)
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
