/** Going through other ways to cut a word. They come first of the place's actions: while ways are shown, Enter takes one. */
import { IconArrowsSplit2 } from '@tabler/icons-react'
import type { Action } from '../../../app/actions/action'
import { selectedGlyph } from '../state/read-store'
import { cycleWays, leaveWays, takeWay, useWays } from '../state/ways-store'

const isOpen = (): boolean => useWays.getState().open !== null

export const nextWayAction: Action = {
  id: 'ways.next',
  group: 'shape',
  icon: IconArrowsSplit2,
  keys: ['Alt+A'],
  enabled: () => selectedGlyph() !== null,
  perform: () => void cycleWays(1)
}

const previousWay: Action = {
  id: 'ways.previous',
  group: 'shape',
  keys: ['Alt+Shift+A'],
  keysOnly: true,
  enabled: isOpen,
  perform: () => void cycleWays(-1)
}

export const takeWayAction: Action = {
  id: 'ways.take',
  group: 'shape',
  keys: ['Enter'],
  keysOnly: true,
  enabled: isOpen,
  perform: takeWay
}

export const leaveWaysAction: Action = {
  id: 'ways.leave',
  group: 'shape',
  keys: ['Escape'],
  keysOnly: true,
  enabled: isOpen,
  perform: leaveWays
}

export const waysActions: readonly Action[] = [nextWayAction, previousWay, takeWayAction, leaveWaysAction]
