/** Adds up what vitest and Playwright reported: prints "N passed, N failed, N skipped". */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]

/** @param {string} name */
function report(name) {
  const file = join(folder, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

const vitest = report('vitest.json')
const playwright = report('playwright.json')?.stats
const passed = (vitest?.numPassedTests ?? 0) + (playwright?.expected ?? 0)
const failed = (vitest?.numFailedTests ?? 0) + (playwright?.unexpected ?? 0)
const skipped = (vitest?.numPendingTests ?? 0) + (playwright?.skipped ?? 0)
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)
