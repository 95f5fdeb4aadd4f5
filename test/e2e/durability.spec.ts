/** What was typed is there after the program was killed: before, and meanwhile. */
import { openWebDoor } from './support/server'
import { expect, test } from './support/test'

test('a correction survives the program being killed', async ({ app, door, page }) => {
  await app.getByText(/57 letters/).waitFor()
  await app.goto(new URL('/read/1', app.url()).href)
  const first = app.getByRole('group', { name: 'Line 1' }).locator('[data-glyph]').first()
  await first.click()
  await app.keyboard.type('Q')
  // The name of the step comes from the backend: once it is there, the correction is on disk.
  await expect(app.getByRole('button', { name: /^Undo: T to Q/ })).toBeVisible()
  await door.kill()
  const again = await openWebDoor(door.workspace)
  try {
    await page.goto(again.address)
    await page.goto(new URL('/read/1', page.url()).href)
    const kept = page.getByRole('group', { name: 'Line 1' }).locator('[data-glyph]').first()
    await expect(kept).toContainText('Q')
    await page.keyboard.press('Control+z')
    await expect(kept).toContainText('T')
  } finally {
    await again.kill()
  }
})

test('a window outlives the program: what was typed meanwhile is saved when it is let in again', async ({ app, door, page }) => {
  await app.getByText(/57 letters/).waitFor()
  await app.goto(new URL('/read/1', app.url()).href)
  const first = app.getByRole('group', { name: 'Line 1' }).locator('[data-glyph]').first()
  await first.click()
  await door.kill()
  const again = await openWebDoor(door.workspace, Number(new URL(app.url()).port))
  try {
    const startedAnew = app.getByText(/^Glyphwright was started anew/).first()
    await expect(startedAnew).toBeVisible({ timeout: 15_000 })
    await app.keyboard.type('Q')
    await expect(first).toContainText('Q')
    const other = await page.context().newPage()
    await other.goto(again.address)
    await expect(startedAnew).toBeHidden({ timeout: 15_000 })
    await expect(app.getByRole('button', { name: /^Undo: T to Q/ })).toBeVisible()
    await expect(app.getByText(/started anew/)).toHaveCount(0)
  } finally {
    await again.kill()
  }
})
