/** Where things lie in a workspace folder. Copy the folder and everything moves with it. */
import { join } from 'node:path'
import { makeFolder } from './make-folder'

export class WorkspaceFiles {
  readonly database: string
  /** Models that were trained or imported here. */
  readonly models: string
  /** Those that were deleted; taken out again by undo. */
  readonly trashedModels: string
  /** Labelled characters, a folder a set, named by its hash. */
  readonly datasets: string
  /** A folder for each run: its checkpoint, its model. */
  readonly runs: string
  /** Files on their way in; emptied at every start. */
  readonly staging: string
  private readonly pages: string
  private readonly cache: string

  constructor(readonly root: string) {
    this.database = join(root, 'workspace.db')
    this.models = join(root, 'models')
    this.trashedModels = join(this.models, 'trash')
    this.datasets = join(root, 'datasets')
    this.runs = join(root, 'runs')
    this.staging = join(root, 'staging')
    this.pages = join(root, 'pages')
    this.cache = join(root, 'cache')
  }

  /** Makes the folders. Throws what the file system throws. */
  create(): void {
    for (const folder of [this.root, this.models, this.trashedModels, this.datasets, this.runs, this.staging, this.pages, this.cache]) makeFolder(folder)
  }

  /** The bytes as they were imported. */
  original(file: { readonly sha256: string; readonly extension: string }): string {
    return join(this.pages, `${file.sha256}.${file.extension}`)
  }

  /** Pixels, labels and contact sheet of a set. */
  dataset(sha256: string): string {
    return join(this.datasets, sha256)
  }

  /** Images made from a page. May be deleted at any time; they are made again. */
  derived(key: { readonly sha256: string; readonly frameIndex: number }): string {
    return join(this.cache, key.sha256, String(key.frameIndex))
  }
}
