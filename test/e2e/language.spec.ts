/** Another language: chosen in the settings, spoken everywhere at once, and remembered. */
import { expect, test } from './support/test'

test('the window speaks German, stays in it, and goes back', async ({ app }) => {
  await app.goto(new URL('/settings', app.url()).href)
  const choice = app.getByRole('radiogroup', { name: 'Language', exact: true })
  await choice.getByText('Deutsch').click()
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Einstellungen')
  await expect(app).toHaveTitle('Einstellungen · Glyphwright')
  await expect(app.locator('html')).toHaveAttribute('lang', 'de')
  await app.keyboard.press('F1')
  await expect(app.getByRole('dialog').getByText('Gehe zu')).toBeVisible()
  await expect(app.getByRole('dialog').getByText('Zu den Einstellungen')).toBeVisible()
  await app.keyboard.press('Escape')

  await app.reload()
  await expect(app.getByRole('navigation', { name: 'Orte' }).getByText('Bibliothek')).toBeVisible()
  await app.getByRole('radiogroup', { name: 'Sprache', exact: true }).getByText('English').click()
  await expect(app.getByRole('navigation', { name: 'Places' }).getByText('Library')).toBeVisible()
})

test.describe('where the system speaks German', () => {
  test.use({ locale: 'de-AT' })
  test('so does the window', async ({ app }) => {
    await expect(app.getByRole('navigation', { name: 'Orte' })).toBeVisible()
  })
})
