/** A workspace: one folder with the database, the imported bytes and the models. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { wordsOf } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import { openDatabase } from './database'
import { DatasetRepository } from './dataset-repository'
import { EditLog } from './edit-log'
import { ModelLibrary } from './model-library'
import { PageRepository } from './page-repository'
import { ReadingRepository } from './reading-repository'
import { ReviewRepository } from './review-repository'
import { RunCurves } from './run-curves'
import { RunList } from './run-list'
import { RunRepository } from './run-repository'
import { SettingsRepository } from './settings-repository'
import { TestPageRepository } from './test-page-repository'
import { WorkspaceFiles } from './workspace-files'
import { lockWorkspace } from './workspace-lock'

export interface Workspace {
  readonly files: WorkspaceFiles
  readonly pages: PageRepository
  readonly readings: ReadingRepository
  readonly review: ReviewRepository
  readonly datasets: DatasetRepository
  readonly edits: EditLog
  readonly runs: RunRepository
  readonly runCurves: RunCurves
  readonly runList: RunList
  readonly settings: SettingsRepository
  readonly testPages: TestPageRepository
  readonly models: ModelLibrary
  close(): void
}

export interface WorkspaceOptions {
  readonly workspaceDir: string
  readonly bundledModelsDir: string
  /** Looks only: works while another process writes. */
  readonly readonly?: boolean
}

/** Makes the folder where it is missing. Throws UserError when it cannot be used, and says why. */
export function openWorkspace({ workspaceDir, bundledModelsDir, readonly = false }: WorkspaceOptions): Workspace {
  const files = new WorkspaceFiles(workspaceDir)
  if (!readonly) createFolders(files)
  const lock = readonly ? null : lockWorkspace(workspaceDir)
  try {
    if (!readonly) removeHalfDone(files)
    const { db, close } = openDatabase(files.database, { readonly })
    const runs = new RunRepository(db)
    if (!readonly) runs.markInterrupted()
    return {
      files,
      pages: new PageRepository(db),
      readings: new ReadingRepository(db),
      review: new ReviewRepository(db),
      datasets: new DatasetRepository(db),
      edits: new EditLog(db),
      runs,
      runCurves: new RunCurves(db),
      runList: new RunList(db),
      settings: new SettingsRepository(db),
      testPages: new TestPageRepository(db),
      models: new ModelLibrary({ bundled: bundledModelsDir, workspace: files.models }),
      close: () => {
        close()
        lock?.release()
      }
    }
  } catch (error) {
    lock?.release()
    throw error
  }
}

function createFolders(files: WorkspaceFiles): void {
  try {
    files.create()
  } catch (error) {
    throw new UserError('errors:store.cannotMake', { folder: files.root, detail: wordsOf(error) })
  }
}

/** What an import left behind when the program was killed. */
function removeHalfDone(files: WorkspaceFiles): void {
  const halfSets = readdirSync(files.datasets).filter((name) => name.endsWith('.part'))
  const paths = [...readdirSync(files.staging).map((name) => join(files.staging, name)), ...halfSets.map((name) => join(files.datasets, name))]
  for (const path of paths) rmSync(path, { recursive: true, force: true })
}
