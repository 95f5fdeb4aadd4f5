/** What was typed is there after the program was killed. */
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
