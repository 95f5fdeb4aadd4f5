import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App, IpcMainInvokeEvent } from 'electron'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { APP_ORIGIN, registerAppScheme, serveAppScheme } from '../../../src/main/desktop/app-scheme'
import { answerBridge, requireOurPage } from '../../../src/main/desktop/bridge'
import { denyPermissions, guardContents } from '../../../src/main/desktop/guards'
import { openMainWindow, windowOptions } from '../../../src/main/desktop/main-window'
import { menuTemplate } from '../../../src/main/desktop/native-menu'
import { utilitySpawner } from '../../../src/main/desktop/spawn-utility'
import { keepWindowState, readWindowState } from '../../../src/main/desktop/window-state'
import { DESKTOP_BRIDGE_KEY, desktopChannels, type DesktopBridge, type MenuCommand } from '../../../src/shared/desktop'
import * as standIn from './electron-stand-in'

vi.mock('electron', () => import('./electron-stand-in'))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-desktop-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the app: scheme', () => {
  it('is registered as a standard, secure origin that can fetch and stream', () => {
    registerAppScheme()
    expect(standIn.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }
    ])
  })

  it('answers our host from the backend and no other', async () => {
    const { session, handlers } = standIn.fakeSession()
    serveAppScheme(session, () => async (request) => new Response(`served ${new URL(request.url).pathname}`))
    const ask = async (url: string) => handlers.protocol?.(new Request(url))
    expect(await (await ask('app://glyphwright/library'))?.text()).toBe('served /library')
    expect((await ask('app://elsewhere/library'))?.status).toBe(404)
  })

  it('rejects when the backend is gone, so that event streams come back', async () => {
    const { session, handlers } = standIn.fakeSession()
    serveAppScheme(session, () => null)
    await expect(handlers.protocol?.(new Request('app://glyphwright/'))).rejects.toThrow('The backend is closed.')
  })
})

describe('the window', () => {
  it('is sandboxed and isolated', () => {
    expect(windowOptions('/p.cjs', null, false).webPreferences).toEqual({
      preload: '/p.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false
    })
  })

  it('is shown when it is ready, in the colour of the theme', async () => {
    const window = (await openMainWindow({ preload: '/p.cjs', stateFile: join(folder, 'none.json') })) as unknown as standIn.BrowserWindow
    expect(window.loaded).toBe(`${APP_ORIGIN}/`)
    expect(window.shown).toBe(false)
    window.emit('ready-to-show')
    expect(window.shown).toBe(true)
    expect(windowOptions('/p.cjs', null, true).backgroundColor).not.toBe(window.options.backgroundColor)
  })

  it('comes back where it was, unless that screen is gone', () => {
    const file = join(folder, 'window.json')
    const window = new standIn.BrowserWindow({})
    keepWindowState(window as unknown as Parameters<typeof keepWindowState>[0], file)
    window.emit('close')
    const state = { bounds: { x: 10, y: 20, width: 1000, height: 700 }, maximized: false }
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(state)
    const near = { x: 0, y: 0, width: 1920, height: 1080 }
    expect(readWindowState(file, [near])).toEqual(state)
    expect(readWindowState(file, [{ ...near, x: 5000 }])).toBeNull()
    expect(windowOptions('/p.cjs', state, false)).toMatchObject(state.bounds)
  })

  it('starts afresh where the kept state is broken', () => {
    const file = join(folder, 'broken.json')
    for (const text of ['', '{"bounds":5}', '{"bounds":{"x":0,"y":0,"width":1,"height":1},"maximized":false}']) {
      writeFileSync(file, text)
      expect(readWindowState(file, [{ x: 0, y: 0, width: 1920, height: 1080 }])).toBeNull()
    }
  })
})

describe('guards', () => {
  function guardedContents(): standIn.FakeContents {
    const app = new EventEmitter()
    guardContents(app as unknown as App)
    const contents = new standIn.FakeContents()
    app.emit('web-contents-created', {}, contents)
    return contents
  }

  it('keep the page on its own origin', () => {
    const contents = guardedContents()
    const stays = (event: string, url: string) => {
      const preventDefault = vi.fn()
      contents.emit(event, { url, preventDefault })
      return preventDefault.mock.calls.length > 0
    }
    for (const event of ['will-navigate', 'will-redirect']) {
      expect(stays(event, 'app://glyphwright/read/1')).toBe(false)
      for (const url of ['https://example.com/', 'app://glyphwright.evil/', 'file:///etc/passwd', 'app://other/']) {
        expect(stays(event, url), url).toBe(true)
      }
    }
    expect(stays('will-attach-webview', '')).toBe(true)
  })

  it('open no second window; links to known sites go to the browser', () => {
    const contents = guardedContents()
    for (const url of ['https://example.com/', 'http://github.com/', 'javascript:alert(1)', 'not a url']) {
      expect(contents.openHandler?.({ url })).toEqual({ action: 'deny' })
    }
    expect(standIn.openedOutside).toEqual([])
    expect(contents.openHandler?.({ url: 'https://github.com/x' })).toEqual({ action: 'deny' })
    expect(standIn.openedOutside).toEqual(['https://github.com/x'])
  })

  it('refuse permissions, but for writing text to the clipboard', () => {
    const { session, handlers } = standIn.fakeSession()
    denyPermissions(session)
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
      const decide = vi.fn()
      handlers.request?.(null, permission, decide)
      expect(decide).toHaveBeenCalledWith(false)
      expect(handlers.check?.(null, permission)).toBe(false)
    }
    expect(handlers.check?.(null, 'clipboard-sanitized-write')).toBe(true)
  })
})

describe('the bridge', () => {
  const event = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent } }) as IpcMainInvokeEvent

  it('answers only our own page in the main frame', () => {
    expect(() => requireOurPage(event('app://glyphwright/library'))).not.toThrow()
    expect(() => requireOurPage(event('https://example.com/'))).toThrow('may not ask')
    expect(() => requireOurPage(event('app://glyphwright/', {}))).toThrow('may not ask')
    expect(() => requireOurPage({ senderFrame: null })).toThrow('may not ask')
  })

  it('opens files, and nothing when the dialog is cancelled', async () => {
    answerBridge({ workspaceDir: '/workspace', onLanguage: () => {} })
    const open = standIn.ipcHandlers.get(desktopChannels.openFiles)
    expect(await open?.(event('app://glyphwright/'))).toEqual(['/scans/a.jpg'])
    standIn.dialogAnswer.canceled = true
    expect(await open?.(event('app://glyphwright/'))).toEqual([])
    await expect(open?.(event('https://example.com/'))).rejects.toThrow('may not ask')
  })

  it('has menu and dialogs speak as the window does', async () => {
    const onLanguage = vi.fn()
    answerBridge({ workspaceDir: '/workspace', onLanguage })
    const tell = standIn.ipcHandlers.get(desktopChannels.speak)
    for (const language of ['en', 'tlh', 7]) await tell?.(event('app://glyphwright/'), language)
    expect(onLanguage).not.toHaveBeenCalled()
    expect(() => tell?.(event('https://example.com/'), 'de')).toThrow('may not ask')
    await tell?.(event('app://glyphwright/'), 'de')
    expect(onLanguage).toHaveBeenCalledOnce()
    const menu = menuTemplate({ platform: 'darwin', development: true, send: () => {}, revealWorkspace: () => {} })
    expect(menu.map(({ label }) => label)).toEqual([undefined, 'Datei', 'Bearbeiten', 'Seite', 'Ansicht', 'Fenster'])
    await tell?.(event('app://glyphwright/'), 'en')
  })

  it('shows the workspace folder', async () => {
    answerBridge({ workspaceDir: '/workspace', onLanguage: () => {} })
    await standIn.ipcHandlers.get(desktopChannels.revealWorkspace)?.(event('app://glyphwright/'))
    expect(standIn.openedPaths).toEqual(['/workspace'])
  })
})

describe('the preload', () => {
  it('exposes the bridge and nothing else', async () => {
    await import('../../../src/preload/index')
    expect([...standIn.exposed.keys()]).toEqual([DESKTOP_BRIDGE_KEY])
    const bridge = standIn.exposed.get(DESKTOP_BRIDGE_KEY) as DesktopBridge
    expect(Object.keys(bridge).sort()).toEqual(['onMenuCommand', 'openFiles', 'pathOf', 'platform', 'revealWorkspace', 'speak'])
    expect(await bridge.openFiles()).toBe(`answer to ${desktopChannels.openFiles}`)
    expect(bridge.pathOf(new File([], 'page.jpg'))).toBe('/dropped/page.jpg')
    const heard: MenuCommand[] = []
    const stop = bridge.onMenuCommand((command) => heard.push(command))
    standIn.ipcRenderer.emit(desktopChannels.menuCommand, {}, 'undo')
    stop()
    standIn.ipcRenderer.emit(desktopChannels.menuCommand, {}, 'redo')
    expect(heard).toEqual(['undo'])
  })
})

describe('the native menu', () => {
  it('names whatever Electron would name in English', () => {
    for (const platform of ['linux', 'darwin'] as const) {
      const template = menuTemplate({ platform, development: true, send: () => {}, revealWorkspace: () => {} })
      const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      for (const item of items) expect(item.type === 'separator' || item.label !== undefined, item.role).toBe(true)
    }
  })

  it('sends each command once, and offers developer tools only in development', () => {
    const sent: MenuCommand[] = []
    const template = (development: boolean) =>
      menuTemplate({ platform: 'linux', development, send: (command) => sent.push(command), revealWorkspace: () => {} })
    const items = template(false).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    for (const item of items) item.click?.(null as never, undefined, null as never)
    expect(sent.sort()).toEqual(['import', 'read-page', 'redo', 'settings', 'undo', 'zoom-fit', 'zoom-in', 'zoom-out'])
    const roles = (development: boolean) => JSON.stringify(template(development))
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(true)).toContain('toggleDevTools')
  })
})

describe('utility processes', () => {
  it('pass messages, the exit and the kill on', () => {
    const engine = utilitySpawner('/programs')('recognition')
    const [{ program, child }] = standIn.forked
    expect(program).toBe(join('/programs', 'recognition-process.js'))
    const [heard, exits] = [vi.fn(), vi.fn()]
    engine.onMessage(heard)
    engine.onExit(exits)
    engine.send({ type: 'task' })
    child.emit('message', { type: 'result' })
    child.emit('exit', 3)
    engine.kill()
    expect(child.sent).toEqual([{ type: 'task' }])
    expect(heard).toHaveBeenCalledWith({ type: 'result' })
    expect(exits).toHaveBeenCalledWith(3)
    expect(child.killed).toBe(true)
  })
})
