/** `runs export`: what was measured of runs in the forms of other programs. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { asItIs } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import { runFormats } from '../training/run-export/registry'
import { runsNamed } from './compare-runs'
import { lookIntoWorkspace } from './look-into-workspace'
import type { RunsOptions } from './runs'
import { printJson, printResult, type ExitCode } from './terminal'

export interface ExportRunsOptions extends RunsOptions {
  readonly format: string
  readonly output: string
}

/** All runs of the workspace when none is named. Prints the files that were written. */
export function exportRunsCommand(runIds: readonly string[], options: ExportRunsOptions): ExitCode {
  return lookIntoWorkspace(options.workspace, (workspace) => {
    const named = runIds.length > 0 ? runIds : workspace.runList.all().map(({ id }) => id)
    if (named.length === 0) throw new UserError(asItIs(`There are no runs in ${options.workspace}: train one first.`))
    const exported = runsNamed(workspace, named, options.workspace).map((run) => ({ run, curve: workspace.runCurves.curve(run.id) }))
    const files = runFormats.find(({ id }) => id === options.format)?.serialize(exported) ?? []
    const paths = files.map(({ path, content }) => write(join(resolve(options.output), path), content))
    if (options.json === true) printJson({ files: paths })
    else for (const path of paths) printResult(path)
  })
}

function write(path: string, content: string | Uint8Array): string {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  } catch (error) {
    throw new UserError(asItIs(`${path} cannot be written (${error instanceof Error ? error.message : String(error)}): choose another folder with --output.`))
  }
}
