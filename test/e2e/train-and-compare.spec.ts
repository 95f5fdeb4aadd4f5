/** From labelled characters to a comparison: bring them in, train two networks, watch, compare, see what is confused. */
import sharp from 'sharp'
import type { Page } from '@playwright/test'
import { zip } from '../unit/datasets/importers/made-files'
import { expect, test } from './support/test'

/** A crude letter drawn in so many ways: upright bars and rings, told apart at a glance. */
async function letter(symbol: 'I' | 'O', variant: number): Promise<Buffer> {
  const middle = 14 + (variant % 5) - 2
  const shape =
    symbol === 'I'
      ? `<line x1="${middle}" y1="${4 + (variant % 3)}" x2="${middle + (variant % 4) - 2}" y2="24" />`
      : `<circle cx="${middle}" cy="14" r="${7 + (variant % 3)}" fill="none" />`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="28" height="28"><rect width="28" height="28" fill="white"/><g stroke="black" stroke-width="${2 + (variant % 3)}">${shape}</g></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

async function lettersZip(): Promise<Buffer> {
  const files = (['I', 'O'] as const).flatMap((symbol) => Array.from({ length: 40 }, (_, variant) => ({ path: `${symbol}/${variant}.png`, drawn: letter(symbol, variant) })))
  return zip(await Promise.all(files.map(async ({ path, drawn }) => ({ path, bytes: await drawn }))))
}

const go = (app: Page, place: string): Promise<void> => app.getByRole('navigation', { name: 'Places' }).getByText(place, { exact: true }).click()

test('train two networks, watch one live, compare them', async ({ app }) => {
  test.setTimeout(120_000)
  await go(app, 'Train')
  const chooser = app.waitForEvent('filechooser')
  await app.getByRole('button', { name: 'Import dataset' }).click()
  await (await chooser).setFiles({ name: 'letters.zip', mimeType: 'application/zip', buffer: await lettersZip() })
  await expect(app.getByRole('region', { name: 'Data', exact: true })).toContainText('80 samples of 2 symbols', { timeout: 20_000 })

  // A field that is wrong is told at once, and nothing starts.
  await app.getByLabel('Epochs', { exact: true }).fill('0')
  await expect(app.getByText('1 field to put right')).toBeVisible()
  await app.getByLabel('Epochs', { exact: true }).fill('4')
  await app.getByLabel('Samples per class').fill('40')

  await app.getByRole('button', { name: /^Sweep/ }).click()
  await app.getByRole('radiogroup', { name: 'Sweep' }).getByText('Grid').click()
  await app.getByLabel('learning rate: values').fill('0.01, 0.001')
  await app.getByRole('button', { name: 'Start 2 runs' }).click()

  await expect(app.getByRole('heading', { name: 'Learning rate 0.01' })).toBeVisible()
  await expect(app.getByRole('img', { name: /^Accuracy in training and validation by epoch/ })).toBeVisible({ timeout: 30_000 })
  await expect(app.getByText('4 of 4', { exact: true })).toBeVisible({ timeout: 30_000 })

  await go(app, 'Runs')
  const rows = app.getByRole('table', { name: 'Runs' }).getByRole('row', { name: /Learning rate 0/ })
  await expect(rows).toHaveCount(2)
  await expect(rows.getByText('Finished')).toHaveCount(2, { timeout: 30_000 })
  for (const rate of ['0.01', '0.001']) await app.getByRole('checkbox', { name: `Compare Learning rate ${rate}`, exact: true }).check()
  await expect(app).toHaveURL(/runs=\w+,\w+/)
  await expect(app.getByText('They differ in one setting.')).toBeVisible()
  await expect(app.getByRole('img', { name: /^Loss in validation by epoch, 2 runs/ })).toBeVisible()

  await app.reload()
  await expect(app.getByText('They differ in one setting.')).toBeVisible()
  await app.getByRole('radiogroup', { name: 'What is compared' }).getByText('Settings').click()
  await expect(app.getByRole('row', { name: /learning rate/ })).toContainText('0.001')

  await app.getByRole('link', { name: 'Learning rate 0.01', exact: true }).click()
  await expect(app.getByRole('heading', { level: 2 })).toContainText('on test')
  await app.getByRole('tab', { name: 'Confusion' }).click()
  await expect(app.getByRole('img', { name: /^Confusion matrix/ })).toBeVisible()
})

test('a sweep on the letters of a page, down to a misread letter that is put right there', async ({ app }) => {
  test.setTimeout(240_000)
  await go(app, 'Read')
  await expect(app.locator('[data-glyph]').first()).toBeVisible({ timeout: 60_000 })
  await go(app, 'Train')
  await app.getByRole('button', { name: 'Take the letters of your pages' }).click()
  await expect(app.getByRole('region', { name: 'Data', exact: true })).toContainText(/\d+ samples of \d+ symbols/, { timeout: 60_000 })
  await app.getByLabel('Epochs', { exact: true }).fill('100')
  await app.getByLabel('Samples per class').fill('4')
  await app.getByRole('button', { name: /^Sweep/ }).click()
  await app.getByRole('radiogroup', { name: 'Sweep' }).getByText('Grid').click()
  await app.getByLabel('learning rate: values').fill('0.01, 0.001, 0.0001')
  await app.getByRole('button', { name: 'Start 3 runs' }).click()

  // Watched as it goes.
  await expect(app.getByRole('heading', { name: 'Learning rate 0.01' })).toBeVisible()
  await expect(app.getByRole('img', { name: /^Accuracy in training and validation by epoch/ })).toBeVisible({ timeout: 60_000 })

  // The last one is stopped, and goes on.
  await go(app, 'Runs')
  const last = app.getByRole('table', { name: 'Runs' }).getByRole('row', { name: /Learning rate 0\.0001/ })
  await choose(app, 'Learning rate 0.0001', 'Stop')
  await expect(last).toContainText('Stopped')
  await choose(app, 'Learning rate 0.0001', 'Resume')
  await expect(last).not.toContainText('Stopped')
  const rows = app.getByRole('table', { name: 'Runs' }).getByRole('row', { name: /Learning rate/ })
  await expect(rows.getByText('Finished')).toHaveCount(3, { timeout: 120_000 })

  for (const rate of ['0.01', '0.001', '0.0001']) await app.getByRole('checkbox', { name: `Compare Learning rate ${rate}`, exact: true }).check()
  await expect(app.getByRole('img', { name: /^Loss in validation by epoch, 3 runs/ })).toBeVisible()

  // From the worst cell of the confusion matrix to the letter itself.
  await app.getByRole('link', { name: 'Learning rate 0.0001', exact: true }).click()
  await app.getByRole('tab', { name: 'Confusion' }).click()
  await app.getByRole('button', { name: /→/ }).first().click()
  const misread = app.getByRole('complementary', { name: 'The chosen letter' })
  await misread.getByRole('link', { name: 'Open on its page' }).click()
  await expect(app).toHaveURL(/\/read\/\d+$/)
  const current = app.locator('[data-glyph][aria-current]')
  await expect(current).toBeVisible()
  const glyph = app.locator(`[data-glyph="${await current.getAttribute('data-glyph')}"]`)
  const was = (await glyph.textContent()) ?? ''
  const now = was.includes('Q') ? 'W' : 'Q'
  await app.keyboard.type(now)
  await expect(glyph).toContainText(now)

  await app.goBack()
  await app.getByRole('tab', { name: 'Confusion' }).click()
  await expect(misread).toContainText(`It was set to ${now} since`)
})

/** From the menu of a run in the table. */
async function choose(app: Page, name: string, item: string): Promise<void> {
  await app.getByRole('button', { name: `More for ${name}`, exact: true }).click()
  await app.getByRole('menuitem', { name: item, exact: true }).click()
}
