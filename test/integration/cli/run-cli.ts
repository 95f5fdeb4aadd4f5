/** Runs the built command line as a shell would. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { programDir } from '../../../src/main/program-paths'

export function cli(...parameters: string[]) {
  const run = spawnSync(process.execPath, [join(programDir, 'cli.js'), ...parameters], { encoding: 'utf8', maxBuffer: 2 ** 24 })
  return { code: run.status, out: run.stdout, err: run.stderr }
}
