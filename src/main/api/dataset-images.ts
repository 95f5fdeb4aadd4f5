/** Serves the contact sheets that imports have made. */
import { join } from 'node:path'
import { Hono } from 'hono'
import { CONTACT_SHEET } from '../../shared/dataset'
import type { AppContext } from './app-context'
import { imageResponse, readIfThere } from './image-response'

export function datasetImageRoutes({ workspace }: AppContext): Hono {
  return new Hono().get(`/:sha256{[0-9a-f]{64}}/${CONTACT_SHEET}`, (c) =>
    imageResponse('image/png', () => readIfThere(join(workspace.files.dataset(c.req.param('sha256')), CONTACT_SHEET)))
  )
}
