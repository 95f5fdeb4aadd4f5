/**
 * What no page may do: leave the app's origin, open windows, embed other contents, ask for permissions.
 * https://www.electronjs.org/docs/latest/tutorial/security
 */
import { shell, type App, type Session, type WebContents } from 'electron'
import { APP_ORIGIN } from './app-scheme'

/** Sites that a link may open, in the system's browser. */
const LINKED_HOSTS = new Set(['github.com', 'onnxruntime.ai', 'onnx.ai'])

export function guardContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => guard(contents))
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** The clipboard's text may be written, since "Copy" is a button; everything else is refused. */
const GRANTED = new Set(['clipboard-sanitized-write'])

export function denyPermissions(session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(GRANTED.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission))
}

export const isOurs = (url: string): boolean => url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`)

function mayOpenOutside(url: string): boolean {
  try {
    const { protocol, host } = new URL(url)
    return protocol === 'https:' && LINKED_HOSTS.has(host)
  } catch {
    return false
  }
}
