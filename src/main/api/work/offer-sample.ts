/** A new workspace begins with a page to touch: the bundled sample, imported and read at once. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AppContext } from '../app-context'
import { startImport } from './import-pages'

/** Does nothing in a workspace that has, or once had, a page. */
export function offerSample(app: AppContext, samplesDir: string): void {
  const { settings, pages } = app.workspace
  if (settings.sampleOffered) return
  settings.markSampleOffered()
  if (pages.count() > 0) return
  const samples = readdirSync(samplesDir).filter((name) => name.endsWith('.png'))
  if (samples.length === 0) return
  startImport(
    app,
    samples.map((name) => ({ path: join(samplesDir, name), name, temporary: false }))
  )
}
