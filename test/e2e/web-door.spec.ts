import { expect, test } from './support/test'

test('the printed address signs one browser in, once', async ({ app, door, browser }) => {
  await expect(app).toHaveTitle(/Glyphwright/)
  expect(app.url()).not.toContain('token')
  const stranger = await browser.newPage()
  const response = await stranger.goto(door.address)
  expect(response?.status()).toBe(401)
  await expect(stranger.getByRole('heading')).toHaveText('This browser is not signed in')
  await stranger.close()
})

test('a first start opens the sample page, read, within ten seconds; the next one the library', async ({ app }) => {
  await expect(app.getByText('4 lines, 57 letters')).toBeVisible({ timeout: 10_000 })
  await expect(app).toHaveURL(/\/read\/1$/)
  await app.goto(new URL('/', app.url()).href)
  await expect(app).toHaveURL(/\/library$/)
})
