/** The one window. */
import { BrowserWindow, nativeTheme, screen, type BrowserWindowConstructorOptions } from 'electron'
import { APP_ORIGIN } from './app-scheme'
import { keepWindowState, readWindowState, type WindowState } from './window-state'

/** Mantine's page colours: the window is never seen in another one. */
const BACKGROUND = { light: '#ffffff', dark: '#242424' }

export function windowOptions(preload: string, state: WindowState | null, dark: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 800,
    ...state?.bounds,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Glyphwright',
    backgroundColor: dark ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false
    }
  }
}

export interface MainWindowOptions {
  readonly preload: string
  readonly stateFile: string
}

/** Resolves when the interface is loaded. */
export async function openMainWindow({ preload, stateFile }: MainWindowOptions): Promise<BrowserWindow> {
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const state = readWindowState(stateFile, workAreas)
  const window = new BrowserWindow(windowOptions(preload, state, nativeTheme.shouldUseDarkColors))
  if (state?.maximized === true) window.maximize()
  keepWindowState(window, stateFile)
  window.once('ready-to-show', () => window.show())
  await window.loadURL(`${APP_ORIGIN}/`)
  return window
}
