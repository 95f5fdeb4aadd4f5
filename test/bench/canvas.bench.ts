/**
 * Script time of a frame while a page of 5,000 boxes is pushed and zoomed, in headless Chromium on the built
 * program; and how long a typed letter takes to show and to be on disk, by the clock. Needs `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { createBackend } from '../../src/main/backend'
import { openWorkspace } from '../../src/main/store/workspace'
import { resourcesDir } from '../../src/main/program-paths'
import { chromiumFlags, findChromium } from '../e2e/support/browser'
import { openWebDoor } from '../e2e/support/server'
import { median, type BenchTable } from './bench-table'

const GLYPHS = 5_000
const PER_LINE = 100
const FRAMES = 120
const TYPED = 30
const page = { width: 3_000, height: 4_200 }

export default async function bench(): Promise<BenchTable> {
  const workspaceDir = mkdtempSync(join(tmpdir(), 'glyphwright-bench-'))
  try {
    const pageId = await makePage(workspaceDir)
    const door = await openWebDoor(workspaceDir)
    const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] })
    try {
      const window = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      await window.goto(door.address)
      await window.goto(new URL(`/read/${pageId}`, window.url()).href)
      await window.locator('[data-glyph]').first().waitFor({ timeout: 120_000 })
      await window.waitForTimeout(2_000)
      const rows = [
        rowOf('pushing', await frames(window, false)),
        rowOf('zooming', await frames(window, true)),
        ...(await typing(window))
      ]
      return { title: `A page of ${GLYPHS} boxes, milliseconds of script a frame`, rows }
    } finally {
      await browser.close()
      await door.kill()
    }
  } finally {
    rmSync(workspaceDir, { recursive: true, force: true })
  }
}

/** A blank page with a made-up reading: every third letter doubtful, every fifth a person's. */
async function makePage(workspaceDir: string): Promise<number> {
  const image = join(workspaceDir, 'bench.png')
  await sharp({ create: { ...page, channels: 3, background: '#eeeeee' } }).png().toFile(image)
  const backend = await createBackend({ workspaceDir, canImportPaths: true, offerSample: false })
  const job = await backend.waitForJob((await backend.caller.pages.importPaths({ paths: [image], read: false })).id)
  await backend.close()
  const [pageId] = job.importedPageIds
  const workspace = openWorkspace({ workspaceDir, bundledModelsDir: join(resourcesDir, 'models') })
  const lines = Array.from({ length: GLYPHS / PER_LINE }, (_line, row) => ({
    words: Array.from({ length: PER_LINE / 5 }, (_word, word) => ({
      glyphs: Array.from({ length: 5 }, (_glyph, column) => glyphAt(row, word * 5 + column))
    }))
  }))
  const { id } = workspace.readings.add({ pageId, modelId: 'bench', provenance: [], lines })
  workspace.readings.showFirst(pageId, id)
  workspace.close()
  return pageId
}

function glyphAt(row: number, column: number) {
  const confidence = column % 3 === 0 ? 0.4 + (column % 7) / 20 : 0.97
  return {
    symbol: 'E',
    setBy: column % 5 === 0 ? ('person' as const) : ('machine' as const),
    confidence,
    box: { x: 40 + column * 29, y: 40 + row * 82, width: 24, height: 60 },
    candidates: ['E', 'F', 'B', '8', '3'].map((symbol, rank) => ({ symbol, probability: rank === 0 ? confidence : (1 - confidence) / 4 }))
  }
}

/** Chromium's own count of what its main thread worked, in the thread's own time: others that are at work do not count. */
async function clockOf(window: Page, metric: 'ScriptDuration' | 'TaskDuration') {
  const session = await window.context().newCDPSession(window)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const now = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === metric)?.value ?? 0) * 1_000
  }
  return { now, stop: () => session.detach() }
}

/** Script time of each frame. */
async function frames(window: Page, isZoom: boolean): Promise<number[]> {
  const clock = await clockOf(window, 'ScriptDuration')
  const times: number[] = []
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const before = await clock.now()
    await window.evaluate(wheelOnce, { isZoom, back: frame % 20 >= 10 })
    times.push((await clock.now()) - before)
  }
  await clock.stop()
  return times
}

/** One turn of the wheel over the stage, until the frame after it is drawn. Runs in the window. */
function wheelOnce({ isZoom, back }: { isZoom: boolean; back: boolean }): Promise<void> {
  const stage = document.querySelector('[role=img]')
  const { left, top, width, height } = (stage as HTMLElement).getBoundingClientRect()
  const delta = (back ? -1 : 1) * 40
  const wheel = { deltaY: delta, shiftKey: !isZoom, clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true }
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      stage?.dispatchEvent(new WheelEvent('wheel', wheel))
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
    })
  })
}

/** From the key to the frame in which the letter is seen, and to when it is on disk; and what the main thread did for it. */
async function typing(window: Page): Promise<Record<string, string | number>[]> {
  await window.locator('[data-glyph]').first().click()
  const clock = await clockOf(window, 'TaskDuration')
  const shown: number[] = []
  const saved: number[] = []
  const worked: number[] = []
  for (let index = 0; index < TYPED; index += 1) {
    const before = await clock.now()
    const times = await window.evaluate(typeOnce, index % 2 === 0 ? 'Q' : 'W')
    worked.push((await clock.now()) - before)
    shown.push(times.shownMs)
    saved.push(times.savedMs)
    await window.waitForTimeout(120)
  }
  await clock.stop()
  return [rowOf('a typed letter shows', shown), rowOf('a typed letter is on disk', saved), rowOf('a typed letter, main thread', worked)]
}

/** Runs in the window. The backend answers when it has written. */
async function typeOnce(symbol: string): Promise<{ shownMs: number; savedMs: number }> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
  const field = document.activeElement as HTMLTextAreaElement
  const cell = document.querySelector('[data-glyph][aria-current]')
  const startedAt = performance.now()
  field.value = symbol
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: symbol }))
  while (!cell?.textContent?.includes(symbol)) await frame()
  const shownMs = performance.now() - startedAt
  while (document.querySelector('[data-unsaved]') !== null) await frame()
  return { shownMs, savedMs: performance.now() - startedAt }
}

function rowOf(what: string, values: readonly number[]): Record<string, string | number> {
  const sorted = [...values].sort((a, b) => a - b)
  const round = (value: number): number => Math.round(value * 10) / 10
  return { what, 'median ms': round(median(values)), '95th percentile ms': round(sorted[Math.floor(sorted.length * 0.95)]), 'most ms': round(sorted[sorted.length - 1]) }
}
