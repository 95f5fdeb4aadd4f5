/** Builds the program when nothing has been built yet, or when a source is newer than what was built. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const sources = ['src', 'electron.vite.config.ts', 'package.json']
const built = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** @param {string} path @returns {number} */
function newest(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

export function isBuilt() {
  if (!built.every((file) => existsSync(join(root, file)))) return false
  const oldestOutput = Math.min(...built.map((file) => statSync(join(root, file)).mtimeMs))
  return Math.max(...sources.map((source) => newest(join(root, source)))) <= oldestOutput
}

/** Ends this process when the build fails; the build has said why. */
export function buildIfNeeded() {
  if (isBuilt()) return
  process.stdout.write('Building Glyphwright (some seconds, only after a change)...\n')
  const program = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const build = spawnSync(process.execPath, [program, 'build', '--logLevel', 'error'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (build.status !== 0) process.exit(1)
}
