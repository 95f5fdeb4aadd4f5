/**
 * Takes the pictures of `docs/views`: each view of the program in a small and a large window, light and dark, on the
 * sample page. `npm run screenshots`, after a change of the interface; then they are looked at.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, test } from '../e2e/support/test'

test.setTimeout(1_200_000)
test.use({ actionTimeout: 20_000 })

const folder = join(import.meta.dirname, '../../docs/views')
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 }
] as const

const glyph = (app: Page, index = 0) => app.locator('[data-glyph]').nth(index)

async function go(app: Page, path: string): Promise<void> {
  await app.goto(new URL(path, app.url()).href)
  await app.getByRole('navigation', { name: 'Places' }).waitFor()
}

async function openPage(app: Page): Promise<void> {
  await go(app, '/read/1')
  await glyph(app, 4).click()
}

async function review(app: Page, keys: string): Promise<void> {
  await go(app, '/review')
  await app.keyboard.press(keys)
}

/** Of the page, by the digit of its key. */
const pageView = (digit: number) => async (app: Page): Promise<void> => {
  await openPage(app)
  await app.keyboard.press(`Alt+Shift+${digit}`)
}

/** By the name of its picture. */
const views: Readonly<Record<string, (app: Page) => Promise<void>>> = {
  library: async (app) => {
    await go(app, '/library')
    await app.getByRole('option', { name: /Welcome/ }).waitFor()
  },
  'read-image': openPage,
  'read-ink': pageView(2),
  'read-confidence': pageView(3),
  'read-lines': pageView(4),
  'read-ways': async (app) => {
    await pageView(1)(app)
    // Not every word can be cut otherwise.
    for (const word of await app.locator('[data-word]').all()) {
      await word.locator('[data-glyph]').first().click()
      await app.keyboard.press('Alt+a')
      const isShown = await app.getByLabel('Ways to cut the word').waitFor({ timeout: 2_000 }).then(() => true, () => false)
      if (isShown) return
    }
  },
  'review-queue': (app) => review(app, 'Alt+q'),
  'review-sheet': async (app) => {
    await review(app, 'Alt+g')
    await app.getByRole('navigation', { name: 'Symbols' }).getByRole('button', { name: /^O/ }).first().click()
  },
  'review-find': async (app) => {
    await review(app, 'Control+h')
    await app.getByRole('textbox', { name: 'Find' }).fill('O')
    await app.getByRole('textbox', { name: 'Replace' }).fill('0')
  },
  train: (app) => go(app, '/train'),
  runs: (app) => go(app, '/runs'),
  compare: async (app) => {
    await go(app, '/runs')
    for (const box of await app.getByRole('checkbox', { name: /^Compare Learning rate/ }).all()) await box.check()
    await app.getByRole('img', { name: /^Loss/ }).waitFor()
  },
  run: async (app) => {
    await go(app, '/runs')
    await app.getByRole('link', { name: 'Learning rate 0.0001', exact: true }).click()
    await app.getByRole('tab', { name: 'Confusion' }).click()
    await app.getByRole('img', { name: /^Confusion matrix/ }).waitFor()
  },
  models: async (app) => {
    await go(app, '/models')
    await app.getByText('Capitals and digits').first().click()
  },
  settings: (app) => go(app, '/settings'),
  shortcuts: async (app) => {
    await openPage(app)
    await app.keyboard.press('F1')
    await app.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor()
  }
}

/** A sweep over the letters of the sample page, so that Runs has something to show. */
async function trainSomething(app: Page): Promise<void> {
  await go(app, '/train')
  await app.getByRole('button', { name: 'Take the letters of your pages' }).click()
  await expect(app.getByRole('region', { name: 'Data', exact: true })).toContainText(/\d+ samples of \d+ symbols/, { timeout: 60_000 })
  await app.getByLabel('Epochs', { exact: true }).fill('60')
  await app.getByLabel('Samples per class').fill('12')
  await app.getByRole('button', { name: /^Sweep/ }).click()
  await app.getByRole('radiogroup', { name: 'Sweep' }).getByText('Grid').click()
  await app.getByLabel('learning rate: values').fill('0.01, 0.001, 0.0001')
  await app.getByRole('button', { name: 'Start 3 runs' }).click()
  await go(app, '/runs')
  await expect(app.getByRole('table', { name: 'Runs' }).getByText('Finished')).toHaveCount(3, { timeout: 240_000 })
}

test('pictures of every view', async ({ app }) => {
  mkdirSync(folder, { recursive: true })
  await app.getByText(/57 letters/).waitFor({ timeout: 180_000 })
  await trainSomething(app)
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const size of sizes) {
      await app.setViewportSize(size)
      for (const [name, open] of Object.entries(views)) {
        await test.step(`${name}, ${size.width}, ${colorScheme}`, async () => {
          await open(app)
          await app.waitForLoadState('networkidle')
          await app.waitForTimeout(600)
          const picture = await sharp(await app.screenshot()).webp({ quality: 70 }).toBuffer()
          writeFileSync(join(folder, `${name}-${size.width}-${colorScheme}.webp`), picture)
        })
      }
    }
  }
})
