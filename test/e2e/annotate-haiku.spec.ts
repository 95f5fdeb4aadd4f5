/**
 * The real task on a photographed page: cut, join, draw, delete, correct every letter, all by keyboard; the
 * program is killed in the middle; afterwards nothing is lost and undo goes back through it all.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openWebDoor } from './support/server'
import { expect, test } from './support/test'

/** Not the project's to keep: the walk is skipped where the page is not beside the checkout. */
const haiku = join(import.meta.dirname, '../../../shared/pages/clean/03_haiku.jpg')
const image = existsSync(haiku) ? haiku : undefined
const truth = image === undefined ? [] : readFileSync(image.replace('.jpg', '.gt.txt'), 'utf8').trim().split(/\r?\n/)

test.describe.configure({ timeout: 240_000 })
test.skip(image === undefined, 'The photographed pages are not here: ../shared/pages/clean/03_haiku.jpg')

/** The lines as they stand in the text, words parted by a space. */
const lines = (app: Page): Promise<string[]> =>
  app.getByRole('group', { name: /^Line \d+$/ }).evaluateAll((groups) =>
    groups.map((group) =>
      [...group.querySelectorAll('[data-word]')]
        .map((word) => [...word.querySelectorAll('[data-glyph]')].map((glyph) => glyph.textContent).join(''))
        .join(' ')
    )
  )

/** Nothing waits to be sent, and no new shape waits for its reading. */
async function settled(app: Page): Promise<void> {
  await expect(app.locator('[data-unsaved]')).toHaveCount(0, { timeout: 20_000 })
}

test('every letter of a photographed page is put right by keyboard, and nothing is lost', async ({ app, door, page }) => {
  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys += 1
    await app.keyboard.press(key)
  }
  const type = async (text: string): Promise<void> => {
    keys += text.length
    await app.keyboard.type(text)
  }
  await app.getByText(/57 letters/).waitFor({ timeout: 60_000 })
  const chooser = app.waitForEvent('filechooser')
  await press('Control+o')
  await (await chooser).setFiles(image ?? '')
  // To leave before the file has gone over would take the import back.
  await app.getByRole('navigation', { name: 'Pages' }).getByText('03_haiku.jpg').waitFor({ timeout: 60_000 })
  await app.goto(new URL('/read/2', app.url()).href)
  await app.locator('[data-glyph]').first().waitFor({ timeout: 60_000 })
  const asRead = await lines(app)

  await test.step('cut, join, draw and delete', async () => {
    await press('Control+Home')
    const first = asRead[0].replaceAll(' ', '')
    await press('Alt+s')
    await settled(app)
    await expect.poll(async () => (await lines(app))[0].replaceAll(' ', '').length).toBe(first.length + 1)
    await press('Alt+m')
    await settled(app)
    await expect.poll(async () => (await lines(app))[0].replaceAll(' ', '').length).toBe(first.length)
    await press('Insert')
    await settled(app)
    await press('Delete')
    await settled(app)
    await expect.poll(async () => (await lines(app))[0].replaceAll(' ', '').length).toBe(first.length)
  })

  await test.step('retype the lines that were misread', async () => {
    await press('Control+Home')
    for (const [index, text] of truth.entries()) {
      if ((await lines(app))[index] !== text) {
        await press('F2')
        const field = app.getByRole('textbox', { name: `Text of line ${index + 1}` })
        await expect(field).toBeFocused()
        await type(text)
        await press('Enter')
        await settled(app)
        await expect.poll(async () => (await lines(app))[index]).toBe(text)
      }
      await press('ArrowDown')
    }
  })
  const corrected = await lines(app)
  expect(corrected).toEqual(truth)
  test.info().annotations.push({ type: 'keystrokes', description: String(keys) })

  await door.kill()
  const again = await openWebDoor(door.workspace)
  try {
    await page.goto(again.address)
    await page.goto(new URL('/read/2', page.url()).href)
    await expect.poll(() => lines(page)).toEqual(corrected)
    await page.keyboard.press('Control+Home')
    const undo = page.getByRole('button', { name: /^Undo/ })
    while ((await undo.getAttribute('aria-disabled')) === null) {
      const label = await undo.getAttribute('aria-label')
      await page.keyboard.press('Control+z')
      await expect(undo).not.toHaveAttribute('aria-label', label ?? '', { timeout: 10_000 }).catch(() => undefined)
      await settled(page)
    }
    expect(await lines(page)).toEqual(asRead)
  } finally {
    await again.kill()
  }
})
