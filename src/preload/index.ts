/** What the page gets beyond the web: native dialogs, menu commands, paths of dropped files. */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { DESKTOP_BRIDGE_KEY, desktopChannels, type DesktopBridge, type MenuCommand } from '../shared/desktop'

const bridge: DesktopBridge = {
  platform: process.platform as DesktopBridge['platform'],
  openFiles: () => ipcRenderer.invoke(desktopChannels.openFiles) as Promise<readonly string[]>,
  pathOf: (file) => webUtils.getPathForFile(file),
  revealWorkspace: () => ipcRenderer.invoke(desktopChannels.revealWorkspace) as Promise<void>,
  speak: (language) => ipcRenderer.invoke(desktopChannels.speak, language) as Promise<void>,
  onMenuCommand: (listener) => {
    const forward = (_event: IpcRendererEvent, command: MenuCommand): void => listener(command)
    ipcRenderer.on(desktopChannels.menuCommand, forward)
    return () => ipcRenderer.off(desktopChannels.menuCommand, forward)
  }
}

contextBridge.exposeInMainWorld(DESKTOP_BRIDGE_KEY, bridge)
