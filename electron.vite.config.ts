import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Every file here becomes one program: the three doors and the processes that they start. */
const mainEntries = {
  index: resolve('src/main/index.ts'),
  web: resolve('src/main/web.ts'),
  cli: resolve('src/main/cli.ts'),
  'imaging-process': resolve('src/main/processes/imaging-process.ts'),
  'recognition-process': resolve('src/main/processes/recognition-process.ts'),
  'training-process': resolve('src/main/processes/training-process.ts'),
  'sample-worker': resolve('src/main/training/sample-worker.ts')
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: { input: mainEntries, output: { format: 'es' } }
    }
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload is loaded as CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    define: { global: 'globalThis' },
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: { input: resolve('src/renderer/index.html') }
    }
  }
})
