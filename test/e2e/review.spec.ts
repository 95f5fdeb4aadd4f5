/** Looking over the letters of all pages. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test'

async function openReview(app: Page): Promise<void> {
  await app.getByText(/57 letters/).waitFor()
  await app.getByRole('navigation', { name: 'Places' }).getByText('Review').click()
}

/** The switch's label, as the mouse meets it. */
const view = (app: Page, name: string): Locator => app.locator('label', { hasText: name })

test('letters can be typed as soon as a view is chosen with the mouse', async ({ app }) => {
  await openReview(app)
  await view(app, 'By symbol').click()
  await app.getByRole('navigation', { name: 'Symbols' }).getByRole('button', { name: /^E/ }).click()
  const tiles = app.getByRole('listbox', { name: 'Letters read as E' }).getByRole('option')
  await expect(tiles.first()).toBeVisible()
  const before = await tiles.count()
  await tiles.first().click()
  await app.keyboard.press('x')
  await expect(tiles).toHaveCount(before - 1)

  await view(app, 'One by one').click()
  const decided = app.getByText(/letters? decided here/)
  await expect(decided).toHaveText(/1 letter decided here/)
  await app.keyboard.press('Enter')
  await expect(decided).toHaveText(/2 letters decided here/)
})
