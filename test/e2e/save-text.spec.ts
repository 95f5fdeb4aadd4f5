import { readFileSync } from 'node:fs'
import { expect, test } from './support/test'

test('the text of the selected pages is saved from the library, as it was corrected', async ({ app }) => {
  await expect(app.getByText('4 lines, 57 letters')).toBeVisible({ timeout: 10_000 })
  await app.goto(new URL('/library', app.url()).href)
  await app.getByRole('option', { name: /Welcome/ }).click()
  const download = app.waitForEvent('download')
  await app.getByRole('button', { name: 'Save the text as a file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Welcome.txt')
  expect(readFileSync(await file.path(), 'utf8').trimEnd().split('\n')).toHaveLength(4)
  await expect(app.getByText('Text of 1 page saved')).toBeVisible()
})
