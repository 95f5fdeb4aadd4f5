/** The promise of the program: correct a letter, press Improve, see what it brought, read with it. */
import { expect, test } from './support/test'

test('correct letters, improve the model, read with it', async ({ app }) => {
  test.slow()
  await app.getByText(/57 letters/).waitFor()
  await app.getByRole('button', { name: 'Improve model…' }).click()
  await expect(app.getByText(/A model learns from at least 20 letters/)).toBeVisible()
  await app.keyboard.press('Escape')

  await app.getByRole('group', { name: 'Line 1' }).locator('[data-glyph]').first().click()
  await app.keyboard.type('THE')
  await app.getByRole('button', { name: 'Improve model…' }).click()
  await expect(app.getByText(/learns from 3 letters that you set and \d+ that it reads without doubt on 1 page/)).toBeVisible()
  await app.keyboard.press('Enter')

  await expect(app.getByRole('heading', { name: 'Capitals and digits, improved' })).toBeVisible({ timeout: 20_000 })
  const progress = app.getByRole('region', { name: 'Progress' })
  await expect(progress.getByText('As the model was')).toBeVisible({ timeout: 30_000 })
  await app.getByRole('button', { name: 'Read with this model' }).click({ timeout: 120_000 })
  await expect(app.getByRole('contentinfo').getByText('Capitals and digits, improved')).toBeVisible()
})
