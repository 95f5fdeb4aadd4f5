/** PyTorch in a process of its own, asked one work at a time. */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'

const PYTHON = '/usr/bin/python3'

export interface Reference {
  readonly process: ChildProcessWithoutNullStreams
  readonly lines: AsyncIterator<string>
}

/**
 * Null where PyTorch is not installed. Its matrix library starts threads of its own, which only the environment
 * holds to `threads`.
 */
export function openReference(threads: number): Reference | null {
  if (spawnSync(PYTHON, ['-c', 'import torch']).status !== 0) return null
  const limits = { OMP_NUM_THREADS: String(threads), OPENBLAS_NUM_THREADS: String(threads), MKL_NUM_THREADS: String(threads) }
  const child = spawn(PYTHON, [join(import.meta.dirname, 'reference.py')], { env: { ...process.env, ...limits } })
  const lines: Interface = createInterface({ input: child.stdout })
  return { process: child, lines: lines[Symbol.asyncIterator]() }
}

export async function ask({ process, lines }: Reference, work: string, threads: number): Promise<{ wallMs: number; cpuMs: number }> {
  process.stdin.write(`${work} ${threads}\n`)
  const { value, done } = await lines.next()
  if (done === true) throw new Error(`PyTorch ended while it was asked for ${work}.`)
  const [wallMs, cpuMs] = value.split(' ').map(Number)
  return { wallMs, cpuMs }
}
