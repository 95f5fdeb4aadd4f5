/** The whole walk: bring a page in, put right what was misread, take it back, lose nothing. */
import { join } from 'node:path'
import sharp from 'sharp'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test'

const samplePage = join(import.meta.dirname, '../../resources/samples/Welcome.png')

/** The sample's letters on other bytes: the same file twice would be one page. */
const anotherPage = async () => ({
  name: 'another.png',
  mimeType: 'image/png',
  buffer: await sharp(samplePage).resize(1500).png().toBuffer()
})

async function importFiles(app: Page, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  const chooser = app.waitForEvent('filechooser')
  await app.keyboard.press('Control+o')
  await (await chooser).setFiles(files)
}

const letters = (app: Page, line: number): Locator => app.getByRole('group', { name: `Line ${line}` }).locator('[data-glyph]')
const card = (app: Page, name: string): Locator => app.getByRole('option', { name })
const goToLibrary = (app: Page): Promise<void> => app.getByRole('navigation', { name: 'Places' }).getByText('Library').click()

test('import, correct three letters by keyboard, undo, redo, reload', async ({ app }) => {
  await app.getByText(/57 letters/).waitFor()
  await importFiles(app, [await anotherPage()])
  await goToLibrary(app)
  await expect(card(app, 'another.png')).toContainText('57 letters', { timeout: 20_000 })
  await card(app, 'another.png').click()
  await app.getByRole('button', { name: 'Open page' }).click()

  const line = letters(app, 1)
  await line.first().click()
  const before = (await line.allTextContents()).join('')
  await app.keyboard.type('xyz')
  const typed = `XYZ${before.slice(3)}`
  await expect(line).toHaveText([...typed])
  await expect(line.nth(2)).toHaveAttribute('title', /set by a person/)
  await app.keyboard.press('Control+z')
  await expect(line).toHaveText([...`XY${before.slice(2)}`])
  await app.keyboard.press('Control+Shift+z')
  await expect(line).toHaveText([...typed])

  await app.reload()
  await expect(line).toHaveText([...typed])
})

test('a click on the page chooses the letter in the text', async ({ app }) => {
  await app.getByText(/57 letters/).waitFor()
  const stage = await app.locator('canvas').first().boundingBox()
  if (stage === null) throw new Error('There is no stage.')
  // Into the T of "THE": the fitted page lies beside the tools, 56 pixels from the left of the stage and 24 from its right.
  const scale = (stage.width - 80) / 1600
  const top = (stage.height - 1000 * scale) / 2
  await app.mouse.click(stage.x + 56 + 150 * scale, stage.y + top + 140 * scale)
  await expect(letters(app, 1).first()).toHaveAttribute('aria-current', 'true')
})

test('deleted pages come back by undo, from the notification and by key', async ({ app }) => {
  await app.getByText(/57 letters/).waitFor()
  await goToLibrary(app)
  for (const takeBack of [
    () => app.getByRole('button', { name: 'Undo', exact: true }).click(),
    () => app.keyboard.press('Control+z')
  ]) {
    await app.keyboard.press('Control+a')
    await app.keyboard.press('Delete')
    await expect(card(app, 'Welcome.png')).toHaveCount(0)
    await takeBack()
    await expect(card(app, 'Welcome.png')).toBeVisible()
  }
})

test('a file that cannot be taken is named with its reason, the others come in', async ({ app }) => {
  await app.getByText(/57 letters/).waitFor()
  const good = await anotherPage()
  await importFiles(app, [
    { name: 'cut.png', mimeType: 'image/png', buffer: good.buffer.subarray(0, 2000) },
    { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('Dear aunt,') },
    good
  ])
  await goToLibrary(app)
  await expect(card(app, 'another.png')).toBeVisible({ timeout: 20_000 })
  const problems = app.getByRole('alert', { name: 'Files that were not imported' })
  await expect(problems).toContainText('2 files were not imported')
  await expect(problems).toContainText('cut.png is a damaged PNG file')
  await expect(problems).toContainText('notes.png is not a picture')
})

test('a page that is gone is told as gone', async ({ app }) => {
  await app.getByText(/57 letters/).waitFor()
  await app.goto(new URL('/read/99', app.url()).href)
  await expect(app.getByText('This page is not here any more')).toBeVisible()
})
