/**
 * Who may talk to the web door. A one-time token in the printed address becomes a session cookie; Host and
 * Origin are checked, so that no other site can reach in through the person's own browser (DNS rebinding,
 * cross-site requests).
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { inEnglish, type Saying } from '../../shared/messages/saying'

export interface AccessOptions {
  /** The port that is listened on; part of the Host that is expected. */
  readonly port: number
  /** Called with the next one-time address whenever the last one has been used. */
  readonly onAddress: (address: string) => void
}

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]']
const SAFE_METHODS = new Set(['GET', 'HEAD'])

const secret = (): string => randomBytes(32).toString('base64url')

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Wraps `serve` with the checks. Prints nothing itself: `onAddress` is called once at the start, too. */
export function guarded(serve: (request: Request) => Promise<Response>, { port, onAddress }: AccessOptions): Hono {
  const hosts = new Set(LOOPBACK_NAMES.map((name) => `${name}:${port}`))
  const sessions = new Set<string>()
  // Cookies do not know ports: two programs on one machine must not overwrite each other's.
  const cookieName = `glyphwright-${port}`
  let token = secret()
  const announce = (): void => onAddress(`http://127.0.0.1:${port}/?token=${token}`)

  const mayEnter = (c: Context): boolean => sessions.has(getCookie(c, cookieName) ?? '')
  const http = new Hono()
  http.use(async (c, next) => {
    if (!hosts.has(c.req.header('host') ?? '')) return c.text('This address is not served here.', 403)
    if (isForeign(c, hosts)) return c.text('Requests from other sites are refused.', 403)
    return next()
  })
  http.get('/', async (c, next) => {
    const given = c.req.query('token')
    if (given === undefined) return next()
    if (same(given, token)) {
      token = secret()
      const session = secret()
      sessions.add(session)
      setCookie(c, cookieName, session, { httpOnly: true, sameSite: 'Strict', path: '/' })
      announce()
    } else if (!mayEnter(c)) return signInPage()
    // The token leaves the address bar, and with it the history.
    return c.redirect('/', 303)
  })
  http.all('*', (c) => (mayEnter(c) ? serve(c.req.raw) : isForWindow(c.req.path) ? signedOut() : signInPage()))
  announce()
  return http
}

/** Browsers name the origin of every request that could change something, and of every event stream. */
function isForeign(c: Context, hosts: ReadonlySet<string>): boolean {
  const origin = c.req.header('origin')
  if (origin !== undefined) return !hosts.has(origin.replace(/^http:\/\//, ''))
  const site = c.req.header('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') return c.req.header('sec-fetch-mode') !== 'navigate'
  return !SAFE_METHODS.has(c.req.method) && site !== 'same-origin'
}

/** Asked by a window that is open, not by a person who opens one. */
const isForWindow = (path: string): boolean => path.startsWith('/api/') || /^\/files(\/|$)/.test(path)

/** A session ends with the program that gave it. As questions and uploads are answered, both at once. */
function signedOut(): Response {
  const saying: Saying = { key: 'common:connection.signedOut' }
  const data = { code: 'UNAUTHORIZED', httpStatus: 401, saying }
  const error = { message: inEnglish(saying), code: TRPC_ERROR_CODES_BY_KEY.UNAUTHORIZED, data }
  return Response.json({ saying, error }, { status: 401 })
}

function signInPage(): Response {
  const body =
    '<!doctype html><meta charset="utf-8"><title>Glyphwright</title>' +
    '<h1>This browser is not signed in</h1>' +
    '<p>Open the newest address that was printed in the terminal where Glyphwright runs. Each address works once.</p>'
  return new Response(body, { status: 401, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
