/** Tesseract beside us on the same page, where it is installed: at the best setting that was found for it by hand. */
import { spawnSync } from 'node:child_process'
import sharp from 'sharp'
import { sauvola } from '../../src/main/ocr/binarization/sauvola'
import { measureTextScale } from '../../src/main/ocr/binarization/text-scale'
import { decodeGrey } from '../../src/main/ocr/decode/page-pixels'

const WIDTH = 1200
/** One uniform block of text. */
const SEGMENTATION_MODE = '6'

export const hasTesseract = (): boolean => spawnSync('tesseract', ['--version']).status === 0

/** Milliseconds from the file to the text: the page decoded at 1200 pixels of width, a local threshold, and Tesseract itself. */
export async function timeTesseract(filePath: string, fileName: string): Promise<number> {
  const startedAt = performance.now()
  const { width = WIDTH, height = WIDTH } = await sharp(filePath).metadata()
  const scale = Math.min(1, WIDTH / width)
  const { image } = await decodeGrey({ filePath, fileName }, 0, width * scale * height * scale)
  const { image: ink } = sauvola.binarize(image, measureTextScale(image))
  const pixels = ink.data.map((value) => (value === 1 ? 0 : 255))
  const input = Buffer.concat([Buffer.from(`P5 ${ink.width} ${ink.height} 255\n`), pixels])
  const { status, stderr } = spawnSync('tesseract', ['-', '-', '--psm', SEGMENTATION_MODE, '--dpi', '200'], { input })
  if (status !== 0) throw new Error(`Tesseract failed on ${fileName}: ${stderr.toString()}`)
  return performance.now() - startedAt
}
