/**
 * Light, dark or as the system has it: remembered by the window. Set before the first paint, so that a dark
 * window does not begin with a white flash (Mantine's own script for this is inline, which the content
 * security policy forbids).
 */
import { isMantineColorScheme, localStorageColorSchemeManager } from '@mantine/core'

const storageKey = 'glyphwright.color-scheme'

export const colorSchemeManager = localStorageColorSchemeManager({ key: storageKey })

export function showRememberedColorScheme(): void {
  const remembered = localStorage.getItem(storageKey)
  const scheme = isMantineColorScheme(remembered) ? remembered : 'auto'
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches
  const shown = scheme === 'auto' ? (systemIsDark ? 'dark' : 'light') : scheme
  document.documentElement.setAttribute('data-mantine-color-scheme', shown)
}
