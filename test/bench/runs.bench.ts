/**
 * The Runs place with 5,000 runs of 100 epochs: how long the backend takes to answer, and how long a person waits in
 * headless Chromium on the built program. Needs `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { wire } from '../../src/shared/wire'
import { createBackend } from '../../src/main/backend'
import { chromiumFlags, findChromium } from '../e2e/support/browser'
import { openWebDoor } from '../e2e/support/server'
import { median, type BenchTable } from './bench-table'
import { makeManyRuns } from './runs/many-runs'

const RUNS = 5_000
const EPOCHS = 100
const COMPARED = 20
const REPEATS = 5

export default async function bench(): Promise<BenchTable> {
  const workspaceDir = mkdtempSync(join(tmpdir(), 'glyphwright-bench-'))
  try {
    makeManyRuns(workspaceDir, { runs: RUNS, epochs: EPOCHS })
    const rows = [...(await askBackend(workspaceDir)), ...(await inWindow(workspaceDir))]
    return { title: `${RUNS} runs of ${EPOCHS} epochs, median of ${REPEATS}`, rows }
  } finally {
    rmSync(workspaceDir, { recursive: true, force: true })
  }
}

const targets = { 'table opens': 300, 'filter': 100, [`${COMPARED} runs compared`]: 500 } as const

function rowOf(where: string, what: keyof typeof targets, times: readonly number[], megabytes?: number): BenchTable['rows'][number] {
  return { where, what, 'median ms': Math.round(median(times)), 'most ms': Math.round(Math.max(...times)), 'at most ms': targets[what], ...(megabytes === undefined ? {} : { MB: +megabytes.toFixed(2) }) }
}

/** As the window asks: the whole answer as text. */
async function askBackend(workspaceDir: string): Promise<BenchTable['rows']> {
  const backend = await createBackend({ workspaceDir, offerSample: false })
  try {
    const ask = async (calls: readonly (readonly [procedure: string, input: unknown])[]): Promise<{ ms: number; bytes: number; text: string }> => {
      const input = Object.fromEntries(calls.map(([, each], index) => [index, each]))
      const url = `http://localhost/api/${calls.map(([name]) => name).join(',')}?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`
      const startedAt = performance.now()
      const text = await (await backend.fetch(new Request(url))).text()
      return { ms: performance.now() - startedAt, bytes: text.length, text }
    }
    const list = await repeat(() => ask([['runs.list', undefined]]))
    const [{ result }] = JSON.parse(list[0].text) as [{ result: { data: unknown } }]
    const compared = (wire.output.deserialize(result.data) as { id: string }[]).slice(0, COMPARED)
    const curves = await repeat(() => ask(compared.map(({ id }) => ['runs.curve', { runId: id }] as const)))
    const told = (what: keyof typeof targets, answers: typeof list) => rowOf('backend', what, answers.map(({ ms }) => ms), answers[0].bytes / 1e6)
    return [told('table opens', list), told(`${COMPARED} runs compared`, curves)]
  } finally {
    await backend.close()
  }
}

/** From the click or key to the frame in which it is seen. Each time a window that has asked nothing before. */
async function inWindow(workspaceDir: string): Promise<BenchTable['rows']> {
  const door = await openWebDoor(workspaceDir)
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] })
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const first = await context.newPage()
    await first.goto(door.address)
    const home = new URL('/library', first.url()).href
    await first.close()
    const times = await repeat(async () => {
      const window = await context.newPage()
      await window.goto(home)
      await window.waitForTimeout(1_000)
      const opened = await untilSeen(window, openTable)
      await window.waitForTimeout(1_500)
      const filtered = await untilSeen(window, typeFilter)
      await untilSeen(window, clearFilter)
      const compared = await untilSeen(window, compareFirst)
      await window.close()
      return { opened, filtered, compared }
    })
    return [
      rowOf('window', 'table opens', times.map(({ opened }) => opened)),
      rowOf('window', 'filter', times.map(({ filtered }) => filtered)),
      rowOf('window', `${COMPARED} runs compared`, times.map(({ compared }) => compared))
    ]
  } finally {
    await browser.close()
    await door.kill()
  }
}

async function repeat<Result>(measure: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let time = 0; time < REPEATS; time += 1) results.push(await measure())
  return results
}

/** What a person does, and what is seen when it is done. Both run in the window. */
interface Step {
  readonly act: () => void
  readonly isDone: () => boolean
}

/** Milliseconds from the act to the frame in which it is done. */
function untilSeen(window: Page, { act, isDone }: Step): Promise<number> {
  return window.evaluate(`(async () => {
    const isDone = ${isDone.toString()}
    const startedAt = performance.now()
    ;(${act.toString()})()
    while (!isDone()) await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - startedAt
  })()`)
}

const openTable: Step = {
  act: () => document.querySelector<HTMLAnchorElement>('a[href="/runs"]')?.click(),
  isDone: () => document.querySelectorAll('[data-run-id]').length > 10
}
/** One key after a word that is there: nothing else changes the table. */
const typeFilter: Step = {
  act: () => {
    const field = document.querySelector<HTMLInputElement>('input[aria-label="Search runs"]')
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'accuracy>0.85 mlp')
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  },
  isDone: () => /\d+ of 5,000 runs/.test(document.querySelector('[role=toolbar][aria-label=Runs]')?.textContent ?? '')
}
const clearFilter: Step = {
  act: () => document.querySelector<HTMLButtonElement>('button[aria-label="Clear search"]')?.click(),
  isDone: () => !/\d+ of 5,000 runs/.test(document.querySelector('[role=toolbar][aria-label=Runs]')?.textContent ?? '')
}
const compareFirst: Step = {
  act: () => document.querySelector<HTMLInputElement>('input[aria-label="Compare the first 20 runs"]')?.click(),
  isDone: () => {
    const charts = [...document.querySelectorAll('[role=img][aria-label*="20 runs"]')]
    return charts.length === 2 && charts.every((chart) => chart.querySelectorAll('.scatterlayer .trace').length >= 20)
  }
}
