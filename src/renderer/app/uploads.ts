/**
 * Brings files into the workspace from a window: by their paths where the window may name them, else by
 * sending their bytes. What could not be sent is kept, with its reason, until the person puts it away.
 */
import { create } from 'zustand'
import type { ImportProblem } from '../../shared/job'
import type { Saying } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import { tellKnownPages } from '../features/library/known-pages'
import { client, failureSaying } from './api'
import { desktop } from './desktop'
import { followJob } from './follow-job'

interface RunningUpload {
  readonly id: number
  readonly fileCount: number
  readonly doneCount: number
  readonly cancel: () => void
}

interface UploadState {
  readonly running: readonly RunningUpload[]
  readonly problems: readonly ImportProblem[]
}

export const useUploads = create<UploadState>(() => ({ running: [], problems: [] }))

let lastId = 0

/** Imports files that were dropped, pasted or chosen. Never throws: what fails is in `problems`. */
export async function importFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const paths = files.map((file) => desktop?.pathOf(file) ?? '')
  const named = paths.filter((path) => path !== '')
  const unnamed = files.filter((_, index) => paths[index] === '')
  if (named.length > 0) await importPaths(named)
  if (unnamed.length > 0) await sendFiles(unnamed)
}

/** For desktop windows: the files stay where they are until the workspace copies them. */
export async function importPaths(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return
  try {
    followJob(await client.pages.importPaths.mutate({ paths: [...paths] }), tellKnownPages)
  } catch (error) {
    addProblems(paths.map((path) => ({ fileName: path, reason: failureSaying(error) })))
  }
}

async function sendFiles(files: readonly File[]): Promise<void> {
  const id = ++lastId
  const controller = new AbortController()
  const show = (doneCount: number): void => {
    const upload = { id, fileCount: files.length, doneCount, cancel: () => controller.abort() }
    useUploads.setState(({ running }) => ({
      running: [...running.filter((other) => other.id !== id), upload]
    }))
  }
  const uploads: { id: string; name: string }[] = []
  try {
    for (const [index, file] of files.entries()) {
      show(index)
      try {
        uploads.push(await sendFile(file, controller.signal))
      } catch (error) {
        if (controller.signal.aborted) break
        addProblems([{ fileName: file.name, reason: failureSaying(error) }])
      }
    }
    if (uploads.length > 0 && !controller.signal.aborted)
      followJob(await client.pages.importUploads.mutate({ uploads }), tellKnownPages)
  } catch (error) {
    addProblems(uploads.map(({ name }) => ({ fileName: name, reason: failureSaying(error) })))
  } finally {
    useUploads.setState(({ running }) => ({ running: running.filter((other) => other.id !== id) }))
  }
}

/** Sends one file's bytes. Throws UserError when it is refused. */
export async function sendFile(file: File, signal: AbortSignal): Promise<{ id: string; name: string }> {
  const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file,
    signal
  })
  const answer = (await response.json().catch(() => null)) as {
    id: string
    name: string
    saying?: Saying
  } | null
  if (response.ok && answer !== null) return answer
  throw new UserError(answer?.saying ?? { key: 'shell:uploads.notSent', values: { file: file.name, status: response.status } })
}

function addProblems(problems: readonly ImportProblem[]): void {
  useUploads.setState((state) => ({ problems: [...state.problems, ...problems] }))
}
