import { defineConfig } from '@playwright/test'
import e2e from './playwright.config'

/** Not a test: what it makes is looked at. */
export default defineConfig({ use: e2e.use, workers: 1, reporter: 'list', testDir: 'test/screenshots', outputDir: 'test-results' })
