/** Hands out models as files: their bytes are ONNX as they stand, the card inside. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { AppContext } from './app-context'

export function modelFileRoutes({ workspace }: AppContext): Hono {
  return new Hono().get('/:modelId', (c) => {
    const model = workspace.models.list().find(({ card }) => card.id === c.req.param('modelId'))
    if (model === undefined) return c.text('There is no such model.', 404)
    const body = Readable.toWeb(createReadStream(model.path)) as ReadableStream<Uint8Array>
    return new Response(body, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(model.byteCount),
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${model.card.id}.onnx`)}`
      }
    })
  })
}
