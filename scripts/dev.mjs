/** `npm run dev`: hot reload, in the desktop app where it can run, else behind the web door. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createServer } from 'vite'
import react from '@vitejs/plugin-react'
import { electronProgram, thisMachine, whyNoWindow } from './desktop-availability.mjs'

const root = join(import.meta.dirname, '..')
const electronVite = join(root, 'node_modules/electron-vite/bin/electron-vite.js')

if (whyNoWindow(thisMachine()) === null && electronProgram() !== null) {
  spawn(process.execPath, [electronVite, 'dev', '--watch'], { cwd: root, stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1))
} else {
  const build = spawnSync(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
  if (build.status !== 0) process.exit(1)
  const vite = await createServer({
    configFile: false,
    root: join(root, 'src/renderer'),
    plugins: [react()],
    define: { global: 'globalThis' },
    server: { host: '127.0.0.1', hmr: { host: '127.0.0.1' }, fs: { allow: [root] } }
  })
  await vite.listen()
  const rendererUrl = vite.resolvedUrls?.local[0] ?? ''
  const door = spawn(process.execPath, [join(root, 'out/main/web.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, GLYPHWRIGHT_RENDERER_URL: rendererUrl }
  })
  process.on('SIGINT', () => {})
  door.on('exit', (code) => void vite.close().finally(() => process.exit(code ?? 0)))
}
