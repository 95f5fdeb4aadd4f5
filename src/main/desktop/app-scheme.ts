/**
 * The `app:` scheme: the window's own origin, answered by the backend inside this process. No port is open.
 * https://www.electronjs.org/docs/latest/api/protocol
 */
import { protocol, type Session } from 'electron'

export const APP_SCHEME = 'app'
export const APP_HOST = 'glyphwright'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }
  ])
}

type Fetch = (request: Request) => Promise<Response>

/**
 * `backend` is asked anew for each request: while it gives null the request is *rejected*. A resolved error
 * would close the window's event stream for good; a rejected one it tries again.
 */
export function serveAppScheme(session: Pick<Session, 'protocol'>, backend: () => Fetch | null): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (new URL(request.url).host !== APP_HOST) return new Response('There is nothing here.', { status: 404 })
    const fetch = backend()
    if (fetch === null) throw new Error('The backend is closed.')
    return fetch(request)
  })
}
