import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { contactSheet } from '../../../src/main/datasets/contact-sheet'
import type { Dataset } from '../../../src/main/datasets/dataset'

const dataset: Dataset = {
  name: 'two',
  symbols: ['&', '<'],
  width: 16,
  height: 16,
  pixels: new Uint8Array(3 * 256).fill(255, 256),
  labels: Uint8Array.of(0, 1, 1),
  testFrom: 3,
  placements: null
}

describe('a contact sheet', () => {
  it('has a row a symbol, small images doubled, ink black on white', async () => {
    const { data, info } = await sharp(await contactSheet(dataset, 5)).greyscale().raw().toBuffer({ resolveWithObject: true })
    expect(info).toMatchObject({ width: 40 + 5 * 34, height: 2 * 34, channels: 1 })
    const at = (x: number, y: number) => data[y * info.width + x]
    expect([at(40 + 16, 17), at(40 + 34 + 16, 17)], 'one empty sample').toEqual([255, 255])
    expect([at(40 + 16, 34 + 17), at(40 + 34 + 16, 34 + 17), at(40 + 68 + 16, 34 + 17)], 'two full ones').toEqual([0, 0, 255])
  })

  it('shows a symbol of every class at the left, markup included', async () => {
    const left = { left: 0, top: 0, width: 40, height: 68 }
    const titles = await sharp(await contactSheet(dataset)).extract(left).stats()
    expect(titles.channels[0].min).toBeLessThan(128)
  })
})
