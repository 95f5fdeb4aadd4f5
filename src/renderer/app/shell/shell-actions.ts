/** What can be done everywhere: going to a place, finding an action, seeing the keys. */
import { spotlight } from '@mantine/spotlight'
import { IconKeyboard, IconSearch } from '@tabler/icons-react'
import { create } from 'zustand'
import { navigate } from 'wouter/use-browser-location'
import type { Action } from '../actions/action'
import { SHARES_KEYS } from '../actions/key-handler'
import { allPlaces, type Place } from '../places'

export const useShortcutSheet = create<{ readonly opened: boolean }>(() => ({ opened: false }))

export const paletteAction: Action = {
  id: 'palette',
  group: 'help',
  icon: IconSearch,
  keys: ['Mod+K'],
  keysOnly: true,
  enabled: () => true,
  perform: () => spotlight.open()
}

const showShortcuts: Action = {
  id: 'shortcuts',
  group: 'help',
  icon: IconKeyboard,
  keys: ['F1'],
  enabled: () => true,
  perform: () => useShortcutSheet.setState({ opened: true })
}

/** While letters are typed, "?" is one of them. */
const askForShortcuts: Action = {
  ...showShortcuts,
  id: 'shortcuts-by-question-mark',
  keys: ['?'],
  keysOnly: true,
  enabled: () => !(document.activeElement?.hasAttribute(SHARES_KEYS) ?? false)
}

const goTo = ({ id, path, icon }: Place): Action => ({
  id: `go.${id}`,
  group: 'goTo',
  icon,
  keys: id === 'settings' ? ['Mod+,'] : [],
  enabled: () => true,
  perform: () => navigate(path)
})

export const shellActions: readonly Action[] = [
  paletteAction,
  showShortcuts,
  askForShortcuts,
  ...allPlaces.map(goTo)
]
