/** Whether the desktop app can run here, and if not, why: used by `npm start`, `npm run dev` and the tests. */
import { spawnSync } from 'node:child_process'
import { lookup } from 'node:dns/promises'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const electronDir = join(import.meta.dirname, '../node_modules/electron')
const LOOKUP_MS = 2000

/**
 * Electron's program, null while it has not been fetched. The npm package brings only the means to fetch it.
 * @returns {string | null}
 */
export function electronProgram() {
  try {
    const program = join(electronDir, 'dist', readFileSync(join(electronDir, 'path.txt'), 'utf8'))
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

/**
 * Why no window can be opened here, null when one can.
 * @param {{ platform: string, env: Readonly<Record<string, string | undefined>>, isRoot: boolean }} machine
 * @returns {string | null}
 */
export function whyNoWindow({ platform, env, isRoot }) {
  if (platform !== 'linux') return null
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display'
  // Chromium's sandbox does not work for root, and the sandbox stays on.
  if (isRoot) return 'it does not run as root'
  return null
}

export const thisMachine = () => ({ platform: process.platform, env: process.env, isRoot: process.getuid?.() === 0 })

/**
 * Fetches Electron's program where it is missing. Null when it is there, else why it is not.
 * @returns {Promise<string | null>}
 */
export async function fetchElectron() {
  if (electronProgram() !== null) return null
  if (!(await isOnline())) return "Electron's program is not here yet and there is no network to fetch it"
  process.stdout.write('Fetching Electron, once (about 120 MB)...\n')
  spawnSync(process.execPath, [join(electronDir, 'install.js')], { stdio: ['ignore', 'inherit', 'ignore'], timeout: 300_000 })
  return electronProgram() === null ? "Electron's program could not be fetched" : null
}

async function isOnline() {
  const timeout = new Promise((_resolve, reject) => setTimeout(reject, LOOKUP_MS).unref())
  return Promise.race([lookup('github.com'), timeout]).then(
    () => true,
    () => false
  )
}
