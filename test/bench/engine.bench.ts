/**
 * The engine against PyTorch on the same work and the same sizes, taken in turns in one run: machines are noisy,
 * ratios less so. Without PyTorch (Debian: python3-torch) the engine's own times are shown alone.
 */
import { ask, openReference, type Reference } from './engine/reference'
import { engineWorks, type Work } from './engine/works'
import { median, type BenchTable } from './bench-table'

const ROUNDS = 15

interface Time {
  readonly wallMs: number
  readonly cpuMs: number
}

async function timeOnce(work: Work): Promise<Time> {
  const cpu = process.cpuUsage()
  const startedAt = performance.now()
  await work.run()
  const { user, system } = process.cpuUsage(cpu)
  return { wallMs: performance.now() - startedAt, cpuMs: (user + system) / 1000 }
}

async function measure(work: Work, threads: number, reference: Reference | null): Promise<Record<string, string | number>> {
  const rounds: { readonly ours: Time; readonly theirs: Time | null }[] = []
  // The first round warms both up and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    const theirs = reference === null ? null : await ask(reference, work.name, threads)
    const ours = await timeOnce(work)
    if (round > 0) rounds.push({ ours, theirs })
  }
  const row: Record<string, string | number> = {
    work: work.name,
    threads,
    'ours ms': round1(median(rounds.map(({ ours }) => ours.wallMs))),
    'ours CPU ms': round1(median(rounds.map(({ ours }) => ours.cpuMs)))
  }
  const pairs = rounds.flatMap(({ ours, theirs }) => (theirs === null ? [] : [{ ours, theirs }]))
  if (pairs.length === 0) return row
  return {
    ...row,
    'PyTorch ms': round1(median(pairs.map(({ theirs }) => theirs.wallMs))),
    'PyTorch CPU ms': round1(median(pairs.map(({ theirs }) => theirs.cpuMs))),
    ratio: round2(median(pairs.map(({ ours, theirs }) => ours.wallMs / theirs.wallMs))),
    'CPU ratio': round2(median(pairs.map(({ ours, theirs }) => ours.cpuMs / theirs.cpuMs)))
  }
}

const round1 = (value: number): number => Math.round(value * 10) / 10
const round2 = (value: number): number => Math.round(value * 100) / 100

export default async function bench(): Promise<BenchTable> {
  const rows: Record<string, string | number>[] = []
  let isCompared = false
  for (const threads of [1, 2]) {
    const reference = openReference(threads)
    isCompared ||= reference !== null
    try {
      for (const load of engineWorks) {
        const work = await load(threads)
        try {
          rows.push(await measure(work, threads, reference))
        } finally {
          await work.release()
        }
      }
    } finally {
      reference?.process.kill()
    }
  }
  const against = isCompared ? "median of the rounds' ratios, ours / PyTorch" : 'PyTorch is not installed: nothing to compare with'
  return { title: `Engine, median of ${ROUNDS} rounds; ${against}`, rows }
}
