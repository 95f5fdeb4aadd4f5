/** The built web door on a workspace of its own. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const START_MS = 60_000
const door = join(import.meta.dirname, '../../../out/main/web.js')

export interface WebDoor {
  /** The address that signs a browser in; works once. */
  readonly address: string
  readonly workspace: string
  /** Ends it the hard way, as a power cut would. */
  kill(): Promise<void>
  /** Ends it and removes the workspace. */
  close(): Promise<void>
}

/** `workspace`: one that was used before; without it a new one. `port`: 0 for any that is free. */
export async function openWebDoor(workspace = mkdtempSync(join(tmpdir(), 'glyphwright-e2e-')), port = 0): Promise<WebDoor> {
  const child = spawn(process.execPath, [door, '--no-open', '--port', `${port}`, '--workspace', workspace], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The web door printed no address.')), START_MS)
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /http:\S+/.exec(printed)
      if (found === null) return
      clearTimeout(timer)
      resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`The web door ended with code ${code}.`)))
  }).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  return {
    address,
    workspace,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    close: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(workspace, { recursive: true, force: true })
    }
  }
}
