import { describe, expect, it } from 'vitest'
import { guarded } from '../../../src/main/web/access'
import type { Saying } from '../../../src/shared/messages/saying'
import { said } from '../../said'

const PORT = 4318
const HOST = `127.0.0.1:${PORT}`

function door() {
  const addresses: string[] = []
  const served: string[] = []
  const http = guarded(
    async (request) => {
      served.push(`${request.method} ${new URL(request.url).pathname}`)
      return new Response('inside')
    },
    { port: PORT, onAddress: (address) => addresses.push(address) }
  )
  const ask = async (url: string, headers: Record<string, string> = {}, method = 'GET') =>
    http.fetch(new Request(url, { method, headers: { host: HOST, ...headers } }))
  return { addresses, served, ask }
}

async function signedIn() {
  const parts = door()
  const response = await parts.ask(parts.addresses[0])
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { ...parts, cookie }
}

describe('the printed address', () => {
  it('becomes a cookie that scripts and other sites do not get, and leaves the address bar', async () => {
    const { addresses, ask, served } = door()
    const response = await ask(addresses[0])
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/')
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')
    expect(served).toEqual([])
  })

  it('works once; the next one is printed then', async () => {
    const { addresses, ask } = door()
    await ask(addresses[0])
    expect(addresses).toHaveLength(2)
    expect(addresses[1]).not.toBe(addresses[0])
    expect((await ask(addresses[0])).status).toBe(401)
    expect((await ask(addresses[1])).status).toBe(303)
  })

  it('opened again by a browser that is signed in only goes home', async () => {
    const { addresses, ask, cookie } = await signedIn()
    expect((await ask(addresses[0], { cookie })).status).toBe(303)
  })

  it('is not guessed', async () => {
    const { ask } = door()
    for (const token of ['', 'x', 'A'.repeat(43)]) expect((await ask(`http://${HOST}/?token=${token}`)).status).toBe(401)
  })
})

describe('requests', () => {
  it('need the cookie', async () => {
    const { ask, served, cookie } = await signedIn()
    for (const path of ['/', '/api/pages.list', '/images/x', '/files']) {
      expect((await ask(`http://${HOST}${path}`)).status).toBe(401)
      expect((await ask(`http://${HOST}${path}`, { cookie: 'glyphwright-4318=forged' })).status).toBe(401)
    }
    expect(served).toEqual([])
    expect(await (await ask(`http://${HOST}/api/pages.list`, { cookie })).text()).toBe('inside')
  })

  it('of a window whose program was started anew are told so, as questions and uploads are answered', async () => {
    const { ask } = await signedIn()
    for (const path of ['/api/pages.list', '/api/events.watch', '/files', '/files/models/x']) {
      const response = await ask(`http://${HOST}${path}`, { cookie: 'glyphwright-4318=former' })
      const { saying, error } = (await response.json()) as { saying: Saying; error: { message: string; data: { code: string } } }
      expect(response.status).toBe(401)
      expect(said(saying)).toContain('Glyphwright was started anew')
      expect(error).toMatchObject({ message: said(saying), data: { code: 'UNAUTHORIZED', saying } })
    }
    expect(await (await ask(`http://${HOST}/read/1`)).text()).toContain('This browser is not signed in')
  })

  it.each(['evil.example', 'evil.example:4318', '127.0.0.1:80', '127.0.0.1'])('to the host %s are refused (DNS rebinding)', async (host) => {
    const { ask, served, cookie } = await signedIn()
    expect((await ask(`http://${HOST}/`, { host, cookie })).status).toBe(403)
    expect(served).toEqual([])
  })

  it.each(['127.0.0.1:4318', 'localhost:4318', '[::1]:4318'])('to the host %s are served', async (host) => {
    const { ask, cookie } = await signedIn()
    expect((await ask(`http://${HOST}/`, { host, cookie })).status).toBe(200)
  })

  it('from other sites are refused, event streams and changes alike', async () => {
    const { ask, served, cookie } = await signedIn()
    const foreign: [string, Record<string, string>][] = [
      ['GET', { origin: 'http://evil.example' }],
      ['GET', { origin: 'null' }],
      ['GET', { origin: 'http://127.0.0.1:9999' }],
      ['GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
      ['POST', { origin: 'http://evil.example' }],
      ['POST', {}]
    ]
    for (const [method, headers] of foreign) {
      expect((await ask(`http://${HOST}/api/x`, { ...headers, cookie }, method)).status, JSON.stringify(headers)).toBe(403)
    }
    expect(served).toEqual([])
  })

  it('from our own page are served', async () => {
    const { ask, served, cookie } = await signedIn()
    await ask(`http://${HOST}/api/x`, { cookie, origin: `http://${HOST}` }, 'POST')
    await ask(`http://${HOST}/api/events.watch`, { cookie, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })
    expect(served).toEqual(['POST /api/x', 'GET /api/events.watch'])
  })

  it('that follow a link from elsewhere still need the cookie, and get in with it', async () => {
    const { ask, cookie } = await signedIn()
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect((await ask(`http://${HOST}/`, headers)).status).toBe(401)
    expect((await ask(`http://${HOST}/`, { ...headers, cookie })).status).toBe(200)
  })
})
