/**
 * Brings files into the workspace, one by one: looked into, copied, entered. A file that cannot be taken is
 * reported with its reason, the others go on, and nothing of it stays behind.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ImportProblem, Job } from '../../../shared/job'
import type { Saying } from '../../../shared/messages/saying'
import { inSilence, type WorkContext } from '../../../shared/progress'
import { errorSaying } from '../../../shared/user-error'
import type { FileInspection } from '../../ocr/decode/inspect-file'
import type { AppContext } from '../app-context'
import { startReading } from './read-page'

export interface ImportSource {
  readonly path: string
  /** How the person knows it. */
  readonly name: string
  /** Ours to delete when done: an upload. */
  readonly temporary: boolean
}

/** `read`: whether reading starts by itself as pages come in. */
export function startImport(app: AppContext, sources: readonly ImportSource[], read = app.workspace.settings.get().readOnImport): Job {
  const label: Saying =
    sources.length === 1 ? { key: 'jobs:importing', values: { name: sources[0].name } } : { key: 'jobs:importingFiles', values: { count: sources.length } }
  return app.jobs.start({
    kind: 'import',
    label,
    work: async (context, report) => {
      // A set, because one file may be given twice.
      const importedPageIds = new Set<number>()
      const knownPageIds = new Set<number>()
      const importProblems: ImportProblem[] = []
      try {
        for (const [index, source] of sources.entries()) {
          const part = partOf(context, index, sources.length)
          try {
            const { pageIds, knownIds } = await importFile(app, source, part)
            for (const pageId of knownIds) if (!importedPageIds.has(pageId)) knownPageIds.add(pageId)
            for (const pageId of pageIds) importedPageIds.add(pageId)
            if (read) readUnread(app, pageIds)
          } catch (error) {
            context.signal.throwIfAborted()
            importProblems.push({ fileName: source.name, reason: errorSaying(error) })
          }
          report({ importedPageIds: [...importedPageIds], knownPageIds: [...knownPageIds], importProblems: [...importProblems] })
          app.events.emit({ type: 'pages-changed', pageIds: [...importedPageIds] })
        }
      } finally {
        await removeTemporary(sources)
      }
    }
  })
}

interface ImportedFile {
  readonly pageIds: readonly number[]
  /** Those of its pages that were in the library before. */
  readonly knownIds: readonly number[]
}

/** Imports one file and makes its previews. */
async function importFile(app: AppContext, source: ImportSource, context: WorkContext): Promise<ImportedFile> {
  const { files, pages } = app.workspace
  context.onProgress({ stage: { key: 'jobs:opening', values: { name: source.name } }, fraction: 0 })
  const inspection = (await app.imaging.run(
    { kind: 'inspect', filePath: source.path, fileName: source.name },
    { signal: context.signal, onProgress: ({ stage, fraction }) => context.onProgress({ stage, fraction: fraction * 0.4 }) }
  )) as FileInspection
  const { sha256, stagedPath } = await stage(source, files.staging)
  const { extension, mediaType } = inspection
  const byteCount = (await stat(stagedPath)).size
  await rename(stagedPath, files.original({ sha256, extension }))
  const knownIds = pages.idsOfFile(sha256)
  const pageIds = pages.add({ sha256, extension, mediaType, byteCount, name: source.name, frames: inspection.frames })
  app.events.emit({ type: 'pages-changed', pageIds })
  for (const [frameIndex] of inspection.frames.entries()) {
    const done = frameIndex / inspection.frames.length
    context.onProgress({ stage: { key: 'jobs:preparing', values: { name: source.name } }, fraction: 0.5 + 0.5 * done })
    // The pages are in already: without previews they are only slower to show.
    await app.imaging
      .run(
        {
          kind: 'derive',
          filePath: files.original({ sha256, extension }),
          fileName: source.name,
          frameIndex,
          images: 'previews',
          outputDir: files.derived({ sha256, frameIndex })
        },
        inSilence(context.signal)
      )
      .catch(() => context.signal.throwIfAborted())
    app.events.emit({ type: 'pages-changed', pageIds })
  }
  return { pageIds, knownIds }
}

/** Copies a file into the staging folder and hashes it on the way. */
async function stage(source: ImportSource, stagingDir: string): Promise<{ sha256: string; stagedPath: string }> {
  const stagedPath = join(stagingDir, randomUUID())
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    }
  })
  try {
    await pipeline(createReadStream(source.path), hashing, createWriteStream(stagedPath, { flush: true }))
  } catch (error) {
    await rm(stagedPath, { force: true })
    throw error
  }
  return { sha256: hash.digest('hex'), stagedPath }
}

async function removeTemporary(sources: readonly ImportSource[]): Promise<void> {
  for (const source of sources) if (source.temporary) await rm(source.path, { force: true })
}

function readUnread(app: AppContext, pageIds: readonly number[]): void {
  for (const pageId of pageIds) if (app.workspace.pages.get(pageId)?.status === 'unread') startReading(app, pageId)
}

function partOf(context: WorkContext, index: number, count: number): WorkContext {
  return {
    signal: context.signal,
    onProgress: ({ stage, fraction }) => context.onProgress({ stage, fraction: (index + fraction) / count })
  }
}
