/** `npm start`: the desktop app, or, where it cannot run, the same interface in a browser. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 14)) {
  process.stderr.write(`Glyphwright needs Node 22.14 or newer, this is ${process.versions.node}: run "npm ci" first, or get Node from nodejs.org.\n`)
  process.exit(1)
}

// Loaded only now: an old Node could not read these.
const { buildIfNeeded } = await import('./build-if-needed.mjs')
const { electronProgram, fetchElectron, thisMachine, whyNoWindow } = await import('./desktop-availability.mjs')

const root = join(import.meta.dirname, '..')
const parameters = process.argv.slice(2)

buildIfNeeded()
const reason = whyNoWindow(thisMachine()) ?? (await fetchElectron())
const program = electronProgram()
if (reason === null && program !== null) {
  run(program, [root, ...parameters])
} else {
  process.stdout.write(`The desktop app cannot open here (${reason}), so Glyphwright opens in a browser.\n`)
  const { env, platform } = thisMachine()
  const blind = platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']
  run(process.execPath, [join(root, 'out/main/web.js'), ...(blind && !parameters.includes('--no-open') ? ['--no-open'] : []), ...parameters])
}

/** @param {string} command @param {string[]} parameters */
function run(command, parameters) {
  const child = spawn(command, parameters, { stdio: 'inherit' })
  // Ctrl+C reaches the child by itself; this process only waits for it to end well.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code) => process.exit(code ?? 1))
}
