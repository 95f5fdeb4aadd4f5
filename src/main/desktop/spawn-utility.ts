/** Starts engine processes as Electron utility processes. */
import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { EngineEntry, EngineProcess, SpawnEngine } from '../processes/engine-host'

/** `programDir` holds the built `<entry>-process.js` files. */
export function utilitySpawner(programDir: string): SpawnEngine {
  return (entry: EngineEntry): EngineProcess => {
    const child = utilityProcess.fork(join(programDir, `${entry}-process.js`), [], { serviceName: `Glyphwright ${entry}` })
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', (code) => listener(code)),
      kill: () => void child.kill()
    }
  }
}
