/**
 * Stands in for the `electron` module: keeps what it was told, and lets a test raise events. Typed by
 * Electron's own declarations, so that a call that Electron does not know does not compile here either.
 */
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { vi } from 'vitest'

type ProtocolHandler = (request: Request) => Response | Promise<Response>
type PermissionDecision = (granted: boolean) => void

export const schemes: Electron.CustomScheme[] = []
export const ipcHandlers = new Map<string, (event: unknown, ...parameters: unknown[]) => unknown>()
export const exposed = new Map<string, unknown>()
export const openedOutside: string[] = []
export const openedPaths: string[] = []
export const menus: Electron.MenuItemConstructorOptions[][] = []
export const forked: { readonly program: string; readonly child: EventEmitter & { sent: unknown[]; killed: boolean } }[] = []
export const dialogAnswer = { canceled: false, filePaths: ['/scans/a.jpg'] }

export const protocol = {
  registerSchemesAsPrivileged: (added: Electron.CustomScheme[]) => void schemes.push(...added)
} satisfies Partial<Electron.Protocol>

export const shell = {
  openExternal: async (url: string) => void openedOutside.push(url),
  openPath: async (path: string) => {
    openedPaths.push(path)
    return ''
  }
} satisfies Partial<Electron.Shell>

export const dialog = {
  showOpenDialog: vi.fn(async () => dialogAnswer)
}

export const ipcMain = {
  handle: (channel: string, handler: (event: Electron.IpcMainInvokeEvent, ...parameters: unknown[]) => unknown) =>
    void ipcHandlers.set(channel, handler as (event: unknown) => unknown)
} satisfies Partial<Electron.IpcMain>

export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: vi.fn(async (channel: string) => `answer to ${channel}`)
})

export const contextBridge = {
  exposeInMainWorld: (key: string, api: unknown) => void exposed.set(key, api)
} satisfies Partial<Electron.ContextBridge>

export const webUtils = {
  getPathForFile: (file: File) => `/dropped/${file.name}`
} satisfies Partial<Electron.WebUtils>

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: unknown) => void menus.push(menu as Electron.MenuItemConstructorOptions[])
}

export const utilityProcess = {
  fork: (program: string) => {
    const child = Object.assign(new EventEmitter(), { sent: [] as unknown[], killed: false })
    const methods = {
      postMessage: (message: unknown) => void child.sent.push(message),
      kill: () => (child.killed = true)
    }
    forked.push({ program, child })
    return Object.assign(child, methods)
  }
}

export const nativeTheme = { shouldUseDarkColors: false } satisfies Partial<Electron.NativeTheme>
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }]
}

/** A session whose handlers a test can call. */
export function fakeSession() {
  const handlers: {
    protocol?: ProtocolHandler
    request?: (contents: null, permission: string, decide: PermissionDecision) => void
    check?: (contents: null, permission: string) => boolean
  } = {}
  const session = {
    protocol: { handle: (_scheme: string, handler: ProtocolHandler) => void (handlers.protocol = handler) },
    setPermissionRequestHandler: (handler: typeof handlers.request) => void (handlers.request = handler),
    setPermissionCheckHandler: (handler: typeof handlers.check) => void (handlers.check = handler)
  }
  return { session: session as unknown as Electron.Session, handlers }
}

/** Contents of a window: raise its events with `emit`. */
export class FakeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
}

/** A window that remembers where it was put. */
export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  shown = false
  loaded: string | null = null
  maximized = false
  constructor(readonly options: Electron.BrowserWindowConstructorOptions) {
    super()
    BrowserWindow.all.push(this)
  }
  show = (): void => void (this.shown = true)
  maximize = (): void => void (this.maximized = true)
  isMaximized = (): boolean => this.maximized
  getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 })
  loadURL = async (url: string): Promise<void> => void (this.loaded = url)
}
