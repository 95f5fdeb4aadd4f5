/** Starts engine processes with plain Node: behind the web door, the command line and the tests. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { EngineEntry, EngineProcess, SpawnEngine } from './engine-host'

/** `programDir` holds the built `<entry>-process.js` files. */
export function childSpawner(programDir: string): SpawnEngine {
  return (entry: EngineEntry): EngineProcess => {
    const child = fork(join(programDir, `${entry}-process.js`), { serialization: 'advanced', stdio: ['ignore', 2, 2, 'ipc'] })
    return {
      // A child that is just ending answers through onExit; a failed send has nothing to add.
      send: (message) => void child.send(message as object, () => {}),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        let told = false
        const tell = (code: number | null): void => {
          if (told) return
          told = true
          listener(code)
        }
        child.on('exit', tell)
        child.on('error', () => tell(null))
      },
      kill: () => void child.kill('SIGKILL')
    }
  }
}
