/** Looking over the letters of all pages. */
import { join } from 'node:path'
import sharp from 'sharp'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test'

const samplePage = join(import.meta.dirname, '../../resources/samples/Welcome.png')

const goTo = (app: Page, place: string): Promise<void> => app.getByRole('navigation', { name: 'Places' }).getByText(place).click()

/** The sample's letters on other bytes, read by the model that reads now. */
async function importAnother(app: Page): Promise<void> {
  const chooser = app.waitForEvent('filechooser')
  await app.keyboard.press('Control+o')
  await (await chooser).setFiles([{ name: 'another.png', mimeType: 'image/png', buffer: await sharp(samplePage).resize(1500).png().toBuffer() }])
  await goTo(app, 'Library')
  await expect(app.getByRole('option', { name: 'another.png' })).toContainText(/\d+ letters/, { timeout: 30_000 })
}

async function readWith(app: Page, model: string): Promise<void> {
  await goTo(app, 'Models')
  await app.getByRole('article').filter({ has: app.getByText(model, { exact: true }) }).getByRole('button', { name: 'Read with this model' }).click()
  await expect(app.getByRole('contentinfo', { name: 'Status' }).getByText(model, { exact: true })).toBeVisible()
}

/** The switch's label, as the mouse meets it. */
const view = (app: Page, name: string): Locator => app.locator('label', { hasText: name })

const tiles = (app: Page, symbol: string): Locator => app.getByRole('listbox', { name: `Letters read as ${symbol}` }).getByRole('option')

async function openSheet(app: Page, symbol: string): Promise<void> {
  await goTo(app, 'Review')
  await view(app, 'By symbol').click()
  await app.getByRole('navigation', { name: 'Symbols' }).getByRole('button', { name: symbol }).first().click()
  await expect(tiles(app, symbol).first()).toBeVisible()
}

test('letters can be typed as soon as a view is chosen with the mouse', async ({ app }) => {
  await app.getByText(/57 letters/).waitFor()
  await openSheet(app, 'E')
  const before = await tiles(app, 'E').count()
  await tiles(app, 'E').first().click()
  await app.keyboard.press('x')
  await expect(tiles(app, 'E')).toHaveCount(before - 1)

  await view(app, 'One by one').click()
  const decided = app.getByText(/letters? decided here/)
  await expect(decided).toHaveText(/1 letter decided here/)
  await app.keyboard.press('Enter')
  await expect(decided).toHaveText(/2 letters decided here/)
  await app.keyboard.press('Control+z')
  await view(app, 'One by one').click()
  await app.keyboard.press('Enter')
  await expect(decided).toHaveText(/3 letters decided here/)
})

test('a small letter stays small on a page whose model knows it, whatever reads now', async ({ app }) => {
  await app.getByText(/57 letters/).waitFor()
  await readWith(app, 'Latin letters, digits and punctuation')
  await importAnother(app)
  await readWith(app, 'Capitals and digits')
  await openSheet(app, 'E')
  for (const [page, symbol] of [['another.png', 'x'], ['Welcome.png', 'X']]) {
    await tiles(app, 'E').and(app.getByTitle(page)).first().click()
    await app.keyboard.press('x')
    await expect(app.getByRole('navigation', { name: 'Symbols' }).getByText(symbol, { exact: true })).toBeVisible()
  }
})

test('a word is found on its pages by the palette, and leads to its letters', async ({ app }) => {
  await app.getByText(/57 letters/).waitFor()
  await app.keyboard.press('Control+k')
  await app.getByRole('textbox', { name: 'Search actions and pages' }).fill('quick')
  await app.getByText('Find "quick" on all pages').click()
  await expect(app.getByRole('textbox', { name: 'Find' })).toHaveValue('quick')
  await expect(app.getByText('1 place on 1 page.')).toBeVisible()
  await app.getByRole('button', { name: 'Welcome.png, line 1' }).click()
  await expect(app.locator('[data-glyph][aria-current]')).toHaveText('Q')
  await app.goBack()
  await expect(app.getByRole('textbox', { name: 'Find' })).toHaveValue('quick')
})

test('Enter replaces what is found, and the notification takes it back', async ({ app }) => {
  await app.getByText(/57 letters/).waitFor()
  await goTo(app, 'Review')
  await view(app, 'Find and replace').click()
  await app.getByRole('textbox', { name: 'Find' }).fill('o')
  await app.getByRole('textbox', { name: 'Replace with' }).fill('Q')
  await app.keyboard.press('Enter')
  const told = app.getByRole('alert').filter({ hasText: /\d+ places replaced on 1 page/ })
  await expect(told).toBeVisible()
  await expect(app.getByText('Nothing found')).toBeVisible()
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect(app.getByText(/^\d+ places on 1 page/)).toBeVisible()
})
