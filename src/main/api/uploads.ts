/**
 * Takes the bytes of a file from a window into the staging folder. `pages.importUploads` then imports it;
 * what is never imported goes at the next start.
 */
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Hono } from 'hono'
import { MAX_FILE_BYTES } from '../../shared/image-limits'
import type { Saying } from '../../shared/messages/saying'
import { errorSaying, UserError } from '../../shared/user-error'

/** `POST /?name=NAME` with the bytes as body answers 201 `{ id, name }`, or a `{ saying }`. */
export function uploadRoutes(stagingDir: string): Hono {
  return new Hono().post('/', async (c) => {
    const name = c.req.query('name')
    if (name === undefined || name === '') return c.json({ saying: { key: 'errors:files.noNameToSend' } satisfies Saying }, 400)
    const id = randomUUID()
    const stagedPath = join(stagingDir, id)
    try {
      await receive(c.req.raw.body as ReadableStream | null, stagedPath, name)
      return c.json({ id, name }, 201)
    } catch (error) {
      await rm(stagedPath, { force: true })
      return c.json({ saying: errorSaying(error) }, UserError.is(error) ? 413 : 500)
    }
  })
}

async function receive(body: ReadableStream | null, stagedPath: string, name: string): Promise<void> {
  let byteCount = 0
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      byteCount += chunk.length
      const tooLarge = byteCount > MAX_FILE_BYTES
      done(tooLarge ? new UserError('errors:files.tooLargeToSend', { file: name }) : null, chunk)
    }
  })
  const source = body === null ? Readable.from([]) : Readable.fromWeb(body)
  await pipeline(source, limit, createWriteStream(stagedPath))
}
