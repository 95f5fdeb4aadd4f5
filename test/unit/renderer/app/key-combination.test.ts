import { describe, expect, it } from 'vitest'
import {
  ariaKeys,
  keyCaps,
  matchesKeys,
  type KeyPress
} from '../../../../src/renderer/app/actions/key-combination'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held
})

describe('matchesKeys', () => {
  it('takes Control for Mod, and Command on a Mac', () => {
    expect(matchesKeys(press('z', { ctrlKey: true }), 'Mod+Z', false)).toBe(true)
    expect(matchesKeys(press('z', { metaKey: true }), 'Mod+Z', false)).toBe(false)
    expect(matchesKeys(press('z', { metaKey: true }), 'Mod+Z', true)).toBe(true)
    expect(matchesKeys(press('z', { ctrlKey: true }), 'Mod+Z', true)).toBe(false)
  })

  it('asks for exactly the modifiers named', () => {
    expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Z', false)).toBe(false)
    expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z', false)).toBe(true)
    expect(matchesKeys(press('Tab', { shiftKey: true }), 'Tab', false)).toBe(false)
    expect(matchesKeys(press('Enter', { altKey: true }), 'Enter', false)).toBe(false)
  })

  it('knows a digit by its place on the keyboard, whatever Alt makes of it', () => {
    expect(matchesKeys(press('¡', { altKey: true, code: 'Digit1' }), 'Alt+1', true)).toBe(true)
    expect(matchesKeys(press('&', { altKey: true, code: 'Digit1' }), 'Alt+1', false)).toBe(true)
    expect(matchesKeys(press('2', { altKey: true, code: 'Digit2' }), 'Alt+1', false)).toBe(false)
  })

  it('does not mind whether a sign needs Shift on the layout', () => {
    expect(matchesKeys(press('?', { shiftKey: true }), '?', false)).toBe(true)
    expect(matchesKeys(press('+', { ctrlKey: true, shiftKey: true }), 'Mod++', false)).toBe(true)
    expect(matchesKeys(press('+', { ctrlKey: true }), 'Mod++', false)).toBe(true)
  })
})

describe('keyCaps', () => {
  it('shows a combination as the keys are labelled', () => {
    expect(keyCaps('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(keyCaps('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z'])
    expect(keyCaps('Mod++', false)).toEqual(['Ctrl', '+'])
    expect(keyCaps('ArrowUp', false)).toEqual(['↑'])
  })
})

describe('ariaKeys', () => {
  it('names modifiers as ARIA does', () => {
    expect(ariaKeys(['Mod+Shift+Z', 'Mod+Y'], false)).toBe('Control+Shift+Z Control+Y')
  })
})
