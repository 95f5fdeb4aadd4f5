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
  await expect(app.getByText('4 of 4')).toBeVisible({ timeout: 30_000 })

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
