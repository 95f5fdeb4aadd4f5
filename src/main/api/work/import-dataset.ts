/** Brings labelled characters into the workspace. The same characters, however they come, are one set. */
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { DatasetSummary } from '../../../shared/dataset'
import type { Job } from '../../../shared/job'
import type { WorkContext } from '../../../shared/progress'
import { commonName } from '../../datasets/common-name'
import type { ImportOptions } from '../../datasets/importers/importer'
import type { KeptSummary } from '../../datasets/keep-dataset'
import type { AppContext } from '../app-context'

/** Imports one file or folder by its absolute path. */
export function startDatasetImport(app: AppContext, sourcePath: string, options: ImportOptions): Job {
  return app.jobs.start({
    kind: 'dataset',
    label: { key: 'jobs:importing', values: { name: basename(sourcePath) } },
    work: async (context, report) => report({ datasetSha256: (await importNow(app, sourcePath, options, context)).sha256 })
  })
}

export interface Upload {
  /** Its name in the staging folder. */
  readonly id: string
  /** How the person knows it; no path. */
  readonly name: string
}

/** Imports files that were uploaded before, as one set: a zip, or images and labels of IDX. */
export function startUploadedImport(app: AppContext, uploads: readonly Upload[], options: ImportOptions): Job {
  const { staging } = app.workspace.files
  const outer = join(staging, randomUUID())
  // A set that is called nothing is called after the folder that its files lie in.
  const name = uploads.length === 1 ? uploads[0].name : commonName(uploads.map((upload) => upload.name))
  const folder = join(outer, name)
  return app.jobs.start({
    kind: 'dataset',
    label: { key: 'jobs:importing', values: { name } },
    work: async (context, report) => {
      try {
        await mkdir(folder, { recursive: true })
        for (const upload of uploads) await rename(join(staging, upload.id), join(folder, upload.name))
        const sourcePath = uploads.length === 1 ? join(folder, uploads[0].name) : folder
        report({ datasetSha256: (await importNow(app, sourcePath, options, context)).sha256 })
      } finally {
        await rm(outer, { recursive: true, force: true })
      }
    }
  })
}

/** Resolves to the set as the workspace lists it: one that was here already keeps its name. */
export async function importNow(app: AppContext, sourcePath: string, options: ImportOptions, context: WorkContext): Promise<DatasetSummary> {
  const { files, datasets } = app.workspace
  const request = { kind: 'import-dataset', sourcePath, datasetsDir: files.datasets, ...options } as const
  const summary = await app.imaging.run<KeptSummary>(request, context)
  const dataset = datasets.add(summary)
  app.events.emit({ type: 'datasets-changed' })
  return dataset
}
