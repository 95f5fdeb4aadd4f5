/** The main process's side of the preload: answers only our own page, in the main frame. */
import { dialog, ipcMain, shell, type IpcMainInvokeEvent } from 'electron'
import { desktopChannels } from '../../shared/desktop'
import { isOurs } from './guards'

const FILTERS = [
  { name: 'Pages', extensions: ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff', 'pdf'] },
  { name: 'All files', extensions: ['*'] }
]

/** Throws when a request comes from anything but our own page. */
export function requireOurPage({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): void {
  if (senderFrame === null || senderFrame.parent !== null || !isOurs(senderFrame.url)) {
    throw new Error('This page may not ask for that.')
  }
}

export function answerBridge(workspaceDir: string): void {
  ipcMain.handle(desktopChannels.openFiles, async (event) => {
    requireOurPage(event)
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title: 'Import pages',
      buttonLabel: 'Import',
      filters: FILTERS,
      properties: ['openFile', 'multiSelections']
    })
    return canceled ? [] : filePaths
  })
  ipcMain.handle(desktopChannels.revealWorkspace, async (event) => {
    requireOurPage(event)
    await shell.openPath(workspaceDir)
  })
}
