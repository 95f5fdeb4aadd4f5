/** How much memory a very large scan takes, from the file to its text: the peak of every process of the command line. Linux only. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { resourcesDir } from '../../src/main/program-paths'
import type { BenchTable } from './bench-table'

/** Pixels; the sample page is laid out in tiles until it is so large. */
const SIDES = [
  { width: 4000, height: 3000 },
  { width: 12_500, height: 8000 }
]
const FORMATS = ['jpg', 'png', 'tif'] as const
const POLL_MS = 25
const program = join(resourcesDir, '../out/main/cli.js')

export default async function bench(): Promise<BenchTable> {
  const folder = mkdtempSync(join(tmpdir(), 'glyphwright-bench-'))
  try {
    const rows: BenchTable['rows'][number][] = []
    for (const side of SIDES) {
      for (const format of FORMATS) {
        const filePath = join(folder, `scan.${format}`)
        await sharp({ create: { ...side, channels: 3, background: '#f5f1e6' } })
          .composite([{ input: join(resourcesDir, 'samples/Welcome.png'), tile: true, blend: 'multiply' }])
          .toFile(filePath)
        rows.push({ scan: format, megapixels: (side.width * side.height) / 1e6, ...(await readOnce(filePath)) })
      }
    }
    return { title: 'Reading a large scan', rows }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function readOnce(filePath: string): Promise<{ readonly letters: number; readonly seconds: number; readonly 'peak MB': number }> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [program, 'read', filePath], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (part: Buffer) => (text += part.toString()))
  const peaks = new Map<number, number>()
  const timer = setInterval(() => treeOf(child.pid ?? 0).forEach((pid) => peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakKb(pid)))), POLL_MS)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(timer)
      if (code !== 0) return reject(new Error(`read ended with ${code}.`))
      const peak = [...peaks.values()].reduce((sum, kb) => sum + kb, 0) / 1024
      resolve({ letters: text.replace(/\s/g, '').length, seconds: +((performance.now() - startedAt) / 1000).toFixed(1), 'peak MB': Math.round(peak) })
    })
  })
}

/** The process and all that it started. */
function treeOf(pid: number): number[] {
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), parentOf(Number(name))]))
  const tree = [pid]
  for (const one of tree) tree.push(...[...parents].filter(([, parent]) => parent === one).map(([child]) => child))
  return tree
}

const parentOf = (pid: number): number => Number(statusLine(pid, 'PPid') ?? 0)
const peakKb = (pid: number): number => Number(statusLine(pid, 'VmHWM') ?? 0)

/** Undefined for a process that has ended. */
function statusLine(pid: number, key: string): string | undefined {
  try {
    return new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}
