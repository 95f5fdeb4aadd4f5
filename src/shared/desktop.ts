/** What the desktop window can do that a web page cannot: the surface that `src/preload` exposes. */

import type { Language } from './messages/language'

/** Chosen in the native menu; the renderer carries it out as it does for a button or a key. */
export type MenuCommand = 'import' | 'undo' | 'redo' | 'read-page' | 'zoom-in' | 'zoom-out' | 'zoom-fit' | 'settings'

export interface DesktopBridge {
  readonly platform: 'darwin' | 'linux' | 'win32'
  /** Shows the native open dialog; resolves to absolute paths, empty when cancelled. */
  openFiles(): Promise<readonly string[]>
  /** The absolute path of a file that was dropped or pasted, '' when it has none. */
  pathOf(file: File): string
  /** Shows the workspace's folder in the system's file manager. */
  revealWorkspace(): Promise<void>
  /** Tells the main process which language the window speaks: its menu and dialogs follow. */
  speak(language: Language): Promise<void>
  /** Calls back for each command of the native menu; returns the unsubscribe. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void
}

/** The name under which the bridge hangs on `window`. */
export const DESKTOP_BRIDGE_KEY = 'glyphwright'

/** The names under which preload and main process talk. */
export const desktopChannels = {
  openFiles: 'glyphwright:open-files',
  revealWorkspace: 'glyphwright:reveal-workspace',
  speak: 'glyphwright:speak',
  menuCommand: 'glyphwright:menu-command'
} as const
