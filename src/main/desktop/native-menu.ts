/** The native menu. Its commands are carried out by the window, as a button or a key would be. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/desktop'

export interface MenuOptions {
  readonly platform: NodeJS.Platform
  /** Developer tools are offered. */
  readonly development: boolean
  readonly send: (command: MenuCommand) => void
  readonly revealWorkspace: () => void
}

export function menuTemplate({ platform, development, send, revealWorkspace }: MenuOptions): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(name),
    ...(accelerator === undefined ? {} : { accelerator })
  })
  // The window knows these keys itself; the menu only shows them.
  const shown = (label: string, name: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    ...command(label, name, accelerator),
    registerAccelerator: false
  })
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        command('Import…', 'import', 'CmdOrCtrl+O'),
        { label: 'Show workspace folder', click: revealWorkspace },
        { type: 'separator' },
        command('Settings…', 'settings', 'CmdOrCtrl+,'),
        { type: 'separator' },
        { role: mac ? 'close' : 'quit' }
      ]
    },
    {
      label: 'Edit',
      submenu: [
        shown('Undo', 'undo', 'CmdOrCtrl+Z'),
        shown('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' }
      ]
    },
    {
      label: 'Page',
      submenu: [
        command('Read page', 'read-page'),
        { type: 'separator' },
        shown('Zoom in', 'zoom-in', 'CmdOrCtrl+Plus'),
        shown('Zoom out', 'zoom-out', 'CmdOrCtrl+-'),
        shown('Fit page', 'zoom-fit', 'CmdOrCtrl+0')
      ]
    },
    {
      label: 'View',
      submenu: [
        { role: 'togglefullscreen' },
        ...(development ? [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const] : [])
      ]
    },
    { role: 'windowMenu' }
  ]
}

export function setNativeMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}
