/** Listens on the loopback address only. */
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { UserError } from '../../shared/user-error'

/** Fixed, so that what the browser remembers for this address holds from one start to the next. */
export const DEFAULT_PORT = 4318

export interface Listening {
  readonly port: number
  /** From now on requests go to `fetch`; before that they wait. */
  serve(fetch: (request: Request) => Response | Promise<Response>): void
  close(): Promise<void>
}

/** `port` null: the usual one, or a free one when it is taken. Throws UserError when a port asked for is taken. */
export async function listen(port: number | null): Promise<Listening> {
  let handler: (request: Request) => Response | Promise<Response> = () => new Response('Starting', { status: 503 })
  const server = createServer(getRequestListener((request) => handler(request)))
  try {
    await bind(server, port ?? DEFAULT_PORT)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' && (error as NodeJS.ErrnoException).code !== 'EACCES') throw error
    if (port !== null) throw new UserError('errors:web.portTaken', { port })
    await bind(server, 0)
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    port: address.port,
    serve: (fetch) => (handler = fetch),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        // Event streams would hold it open for ever.
        server.closeAllConnections()
      })
  }
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}
