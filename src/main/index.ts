/** The desktop door: puts window, menu, protocol and backend together. */
import { join } from 'node:path'
import { app, dialog, session, shell, type BrowserWindow } from 'electron'
import { desktopChannels, type MenuCommand } from '../shared/desktop'
import { languageFor } from '../shared/messages/language'
import { speak, t } from '../shared/messages/messages'
import { say } from '../shared/messages/saying'
import { errorSaying } from '../shared/user-error'
import { createBackend, type Backend } from './backend'
import { registerAppScheme, serveAppScheme } from './desktop/app-scheme'
import { answerBridge } from './desktop/bridge'
import { denyPermissions, guardContents } from './desktop/guards'
import { openMainWindow } from './desktop/main-window'
import { setNativeMenu } from './desktop/native-menu'
import { utilitySpawner } from './desktop/spawn-utility'
import { programDir } from './program-paths'
import { defaultWorkspaceDir } from './workspace-location'

registerAppScheme()

let window: BrowserWindow | null = null
let backend: Backend | null = null

async function start(): Promise<void> {
  // Until the window says which language it speaks.
  speak(languageFor(app.getLocale()))
  const workspaceDir = workspaceFromArguments(process.argv) ?? defaultWorkspaceDir()
  const rendererUrl = process.env['ELECTRON_RENDERER_URL']
  backend = await createBackend({
    workspaceDir,
    spawnEngine: utilitySpawner(programDir),
    canImportPaths: true,
    ...(rendererUrl === undefined ? {} : { rendererUrl })
  })
  serveAppScheme(session.defaultSession, () => backend && ((request) => (backend as Backend).fetch(request)))
  denyPermissions(session.defaultSession)
  const showMenu = (): void => setNativeMenu({
    platform: process.platform,
    development: !app.isPackaged,
    send: (command: MenuCommand) => window?.webContents.send(desktopChannels.menuCommand, command),
    revealWorkspace: () => void shell.openPath(workspaceDir)
  })
  answerBridge({ workspaceDir, onLanguage: showMenu })
  showMenu()
  await openWindow()
}

async function openWindow(): Promise<void> {
  window = await openMainWindow({
    preload: join(programDir, '../preload/index.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json')
  })
  window.on('closed', () => (window = null))
}

function workspaceFromArguments(parameters: readonly string[]): string | undefined {
  const at = parameters.indexOf('--workspace')
  return at === -1 ? undefined : parameters[at + 1]
}

function showFailure(error: unknown): void {
  dialog.showErrorBox(t('shell:cannotStart'), say(errorSaying(error)))
  app.exit(1)
}

/** Every edit is on disk already; what is closed here are files and processes. */
function closeBackend(event: { preventDefault(): void }): void {
  if (backend === null) return
  event.preventDefault()
  const closing = backend
  backend = null
  void closing.close().finally(() => app.quit())
}

if (app.requestSingleInstanceLock()) {
  guardContents(app)
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (window === null && backend !== null) void openWindow().catch(showFailure)
  })
  app.on('will-quit', closeBackend)
  void app.whenReady().then(start).catch(showFailure)
} else {
  app.quit()
}
