/**
 * Key combinations as text: "Mod+Shift+Z", "Alt+1", "Enter". Mod is Command on a Mac and Control elsewhere.
 * Combinations with Alt and a digit go by the physical key: with Alt some layouts type another character.
 */
import { t } from '../../../shared/messages/messages'

/** What is read of a KeyboardEvent. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent)

export function matchesKeys(press: KeyPress, combination: string, mac = isMac): boolean {
  const parts = combination.split('+')
  const name = parts.at(-1) === '' ? '+' : (parts.at(-1) as string)
  const wants = (modifier: string): boolean => parts.slice(0, -1).includes(modifier)
  const mod = mac ? press.metaKey : press.ctrlKey
  const otherMod = mac ? press.ctrlKey : press.metaKey
  // Which signs need Shift depends on the layout ("?", "+"), so Shift is asked only of named keys and letters.
  const isSign = name.length === 1 && !/[a-z0-9]/i.test(name)
  const shiftFits = isSign || press.shiftKey === wants('Shift')
  return mod === wants('Mod') && !otherMod && press.altKey === wants('Alt') && shiftFits && isKey(press, name)
}

function isKey(press: KeyPress, name: string): boolean {
  if (/^[0-9]$/.test(name))
    return press.key === name || press.code === `Digit${name}` || press.code === `Numpad${name}`
  // With Alt a letter key types another character on some keyboards (a Mac's above all).
  if (press.altKey && /^[A-Z]$/i.test(name) && press.code === `Key${name.toUpperCase()}`) return true
  return press.key.toLowerCase() === (name === 'Space' ? ' ' : name.toLowerCase())
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead'])

/** The combination that is pressed; null while only modifiers are. */
export function combinationOf(press: KeyPress, mac = isMac): string | null {
  if (modifiers.has(press.key)) return null
  const isMod = mac ? press.metaKey : press.ctrlKey
  const name = nameOf(press)
  const isSign = name.length === 1 && !/[A-Z0-9]/.test(name)
  return [isMod && 'Mod', press.altKey && 'Alt', press.shiftKey && !isSign && 'Shift', name].filter((part) => part !== false).join('+')
}

/** With modifiers some keys type another character: then the key itself is meant. */
function nameOf({ key, code, altKey, shiftKey, ctrlKey, metaKey }: KeyPress): string {
  const digit = /^Digit([0-9])$/.exec(code)?.[1]
  if (digit !== undefined && (altKey || shiftKey || ctrlKey || metaKey)) return digit
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined && altKey) return letter
  if (key === ' ') return 'Space'
  return key.length === 1 ? key.toUpperCase() : key
}

const macNames: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const signs: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' }
/** What stands on the keys differs from language to language. */
const names = {
  Mod: 'ctrl',
  Shift: 'shift',
  Enter: 'enter',
  Space: 'space',
  Escape: 'escape',
  Delete: 'delete',
  Backspace: 'backspace',
  Insert: 'insert',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown'
} as const
const isNamed = (part: string): part is keyof typeof names => Object.hasOwn(names, part)

/** The combination as key caps: ["Ctrl", "Shift", "Z"]. */
export function keyCaps(combination: string, mac = isMac): string[] {
  const parts = combination.endsWith('++')
    ? [...combination.slice(0, -2).split('+'), '+']
    : combination.split('+')
  return parts.map((part) => (mac ? macNames[part] : undefined) ?? (isNamed(part) ? t(`common:keys.${names[part]}`) : (signs[part] ?? part)))
}

export const keyText = (combination: string, mac = isMac): string =>
  keyCaps(combination, mac).join(mac ? '' : '+')

/** As ARIA wants it: "Control+Shift+Z". */
export const ariaKeys = (combinations: readonly string[], mac = isMac): string =>
  combinations.map((combination) => combination.replace('Mod', mac ? 'Meta' : 'Control')).join(' ')
