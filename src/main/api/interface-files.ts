/** Serves the interface: the built bundle, or, in development, what the Vite server makes of it. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Hono } from 'hono'

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
}

/** An address without a file name is a place inside the interface, which finds its own way there. */
const isPlace = (path: string): boolean => extname(path) === ''

/** `contentSecurityPolicy` is the header's value for documents. */
export function builtInterface(folder: string, contentSecurityPolicy: string): Hono {
  return new Hono().get('*', async (c) => {
    const path = isPlace(c.req.path) ? '/index.html' : decodeURIComponent(c.req.path)
    const filePath = normalize(join(folder, path))
    if (!filePath.startsWith(folder + sep)) return c.text('There is nothing here.', 404)
    try {
      const response = asset(new Uint8Array(await readFile(filePath)), extname(filePath), path.startsWith('/assets/'))
      if (extname(filePath) === '.html') response.headers.set('content-security-policy', contentSecurityPolicy)
      return response
    } catch {
      return c.text('There is nothing here.', 404)
    }
  })
}

function asset(bytes: Uint8Array<ArrayBuffer>, extension: string, immutable: boolean): Response {
  const headers = {
    'content-type': mediaTypes[extension] ?? 'application/octet-stream',
    // Names under assets/ hold a hash of what is in them.
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff'
  }
  return new Response(bytes, { headers })
}

export function developmentInterface(viteUrl: string, contentSecurityPolicy: string): Hono {
  return new Hono().get('*', async (c) => {
    const url = new URL(c.req.url)
    const response = await fetch(new URL(url.pathname + url.search, viteUrl))
    const headers = new Headers(response.headers)
    headers.set('content-security-policy', contentSecurityPolicy)
    return new Response(response.body, { status: response.status, headers })
  })
}
