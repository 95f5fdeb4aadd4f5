import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from './test/e2e/support/browser'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  retries: 0,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? 'list' : [['list'], ['json']],
  use: {
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium(), args: [...chromiumFlags] }
  },
  projects: [
    { name: 'web', testIgnore: '**/desktop.spec.ts' },
    { name: 'desktop', testMatch: '**/desktop.spec.ts' }
  ]
})
