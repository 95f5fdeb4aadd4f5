import { join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { expect, test } from './support/test'

/** Running text, which the model that reads at first takes for capitals. */
function printedPage(): Buffer {
  GlobalFonts.registerFromPath(join(import.meta.dirname, '../../resources/fonts/lato/lato-latin-400-normal.woff2'), 'Printed')
  const canvas = createCanvas(1100, 420)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 1100, 420)
  context.fillStyle = 'black'
  context.font = '56px Printed'
  const lines = ['The quick brown fox jumped over', 'the lazy dog while seven men sat', 'under an old tree near the river']
  lines.forEach((line, index) => context.fillText(line, 60, 110 + index * 110))
  return canvas.toBuffer('image/png')
}

test('a page of small letters is offered to the model that knows them, and undo brings the first reading back', async ({ app }) => {
  await app.getByText(/57 letters/).waitFor()
  await expect(app.getByText('This page may have small letters.')).toHaveCount(0)
  const chooser = app.waitForEvent('filechooser')
  await app.keyboard.press('Control+o')
  await (await chooser).setFiles([{ name: 'printed.png', mimeType: 'image/png', buffer: printedPage() }])
  await app.getByRole('navigation', { name: 'Places' }).getByText('Library').click()
  const card = app.getByRole('option', { name: 'printed.png' })
  await expect(card).toContainText('doubtful', { timeout: 20_000 })
  await card.dblclick()

  const hint = app.getByRole('region', { name: 'Hint at small letters' })
  await hint.getByRole('button', { name: /^Read with Latin letters/ }).click()
  const text = app.getByRole('region', { name: 'Text of the page' })
  await expect(text).toContainText('lazydog', { timeout: 20_000 })
  await expect(hint).toHaveCount(0)
  await app.keyboard.press('Control+z')
  await expect(text).not.toContainText('lazydog')
  await hint.getByRole('button', { name: 'Put away the hint' }).click()
  await expect(hint).toHaveCount(0)
})
