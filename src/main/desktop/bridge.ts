/** The main process's side of the preload: answers only our own page, in the main frame. */
import { dialog, ipcMain, shell, type IpcMainInvokeEvent } from 'electron'
import { desktopChannels } from '../../shared/desktop'
import { isLanguage } from '../../shared/messages/language'
import { languageNow, speak, t } from '../../shared/messages/messages'
import { isOurs } from './guards'

const PAGE_EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp', 'tif', 'tiff', 'pdf']

/** Throws when a request comes from anything but our own page. */
export function requireOurPage({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): void {
  if (senderFrame === null || senderFrame.parent !== null || !isOurs(senderFrame.url)) {
    throw new Error('This page may not ask for that.')
  }
}

export interface BridgeOptions {
  readonly workspaceDir: string
  /** Called when the window speaks another language. */
  readonly onLanguage: () => void
}

export function answerBridge({ workspaceDir, onLanguage }: BridgeOptions): void {
  ipcMain.handle(desktopChannels.openFiles, async (event) => {
    requireOurPage(event)
    const { canceled, filePaths } = await dialog.showOpenDialog({
      title: t('shell:openDialog.title'),
      buttonLabel: t('shell:openDialog.import'),
      filters: [
        { name: t('shell:openDialog.pages'), extensions: PAGE_EXTENSIONS },
        { name: t('shell:openDialog.allFiles'), extensions: ['*'] }
      ],
      properties: ['openFile', 'multiSelections']
    })
    return canceled ? [] : filePaths
  })
  ipcMain.handle(desktopChannels.revealWorkspace, async (event) => {
    requireOurPage(event)
    await shell.openPath(workspaceDir)
  })
  ipcMain.handle(desktopChannels.speak, (event, language: unknown) => {
    requireOurPage(event)
    if (!isLanguage(language) || language === languageNow()) return
    speak(language)
    onLanguage()
  })
}
