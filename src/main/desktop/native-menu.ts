/**
 * The native menu. Its commands are carried out by the window, as a button or a key would be. What Electron offers by role is
 * named here too: by itself it speaks only English.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/desktop'
import { t } from '../../shared/messages/messages'

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
    ...(mac ? [appMenu()] : []),
    {
      label: t('shell:menu.file'),
      submenu: [
        command(t('shell:menu.import'), 'import', 'CmdOrCtrl+O'),
        { label: t('shell:menu.showFolder'), click: revealWorkspace },
        { type: 'separator' },
        command(t('shell:menu.settings'), 'settings', 'CmdOrCtrl+,'),
        { type: 'separator' },
        mac ? { role: 'close', label: t('shell:menu.closeWindow') } : { role: 'quit', label: t('shell:menu.quit') }
      ]
    },
    {
      label: t('shell:menu.edit'),
      submenu: [
        shown(t('shell:menu.undo'), 'undo', 'CmdOrCtrl+Z'),
        shown(t('shell:menu.redo'), 'redo', 'CmdOrCtrl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut', label: t('shell:menu.cut') },
        { role: 'copy', label: t('shell:menu.copy') },
        { role: 'paste', label: t('shell:menu.paste') },
        { role: 'selectAll', label: t('shell:menu.selectAll') }
      ]
    },
    {
      label: t('shell:menu.page'),
      submenu: [
        command(t('shell:menu.readPage'), 'read-page'),
        { type: 'separator' },
        shown(t('shell:menu.zoomIn'), 'zoom-in', 'CmdOrCtrl+Plus'),
        shown(t('shell:menu.zoomOut'), 'zoom-out', 'CmdOrCtrl+-'),
        shown(t('shell:menu.fitPage'), 'zoom-fit', 'CmdOrCtrl+0')
      ]
    },
    {
      label: t('shell:menu.view'),
      submenu: [
        { role: 'togglefullscreen', label: t('shell:menu.fullScreen') },
        ...(development ? developerItems() : [])
      ]
    },
    windowMenu(mac)
  ]
}

const developerItems = (): MenuItemConstructorOptions[] => [
  { role: 'reload', label: t('shell:menu.reload') },
  { role: 'toggleDevTools', label: t('shell:menu.developerTools') }
]

/** The first menu on a Mac, which has the program's name. */
const appMenu = (): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    { role: 'about', label: t('shell:menu.about') },
    { type: 'separator' },
    { role: 'services', label: t('shell:menu.services') },
    { type: 'separator' },
    { role: 'hide', label: t('shell:menu.hide') },
    { role: 'hideOthers', label: t('shell:menu.hideOthers') },
    { role: 'unhide', label: t('shell:menu.showAll') },
    { type: 'separator' },
    { role: 'quit', label: t('shell:menu.quit') }
  ]
})

const windowMenu = (mac: boolean): MenuItemConstructorOptions => ({
  role: 'windowMenu',
  label: t('shell:menu.window'),
  submenu: [
    { role: 'minimize', label: t('shell:menu.minimize') },
    { role: 'zoom', label: t('shell:menu.zoom') },
    ...(mac
      ? ([{ type: 'separator' }, { role: 'front', label: t('shell:menu.bringToFront') }] satisfies MenuItemConstructorOptions[])
      : ([{ role: 'close', label: t('shell:menu.closeWindow') }] satisfies MenuItemConstructorOptions[]))
  ]
})

export function setNativeMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}
