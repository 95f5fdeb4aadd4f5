/** Serves what autoencoders made of some samples, drawn when a run ends. */
import { join } from 'node:path'
import { Hono } from 'hono'
import { runFiles } from '../training/run-files'
import type { AppContext } from './app-context'
import { imageResponse, readIfThere } from './image-response'

export function runImageRoutes({ workspace }: AppContext): Hono {
  return new Hono().get('/:runId{[0-9a-f]+}/reconstructions.png', (c) =>
    imageResponse('image/png', () => readIfThere(runFiles(join(workspace.files.runs, c.req.param('runId'))).reconstructions))
  )
}
