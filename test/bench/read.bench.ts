/**
 * Where the time of reading a page goes, stage by stage: on the pages with ground truth, the sample, and a photograph of 12
 * megapixels; beside Tesseract on the same page, in turn, where it is installed.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { PageReader } from '../../src/main/ocr/pipeline'
import { resourcesDir } from '../../src/main/program-paths'
import type { PageReading } from '../../src/shared/reading'
import { median, type BenchTable } from './bench-table'
import { hasTesseract, timeTesseract } from './tesseract'

const REPEATS = 5
const truthDir = join(resourcesDir, '../../shared/pages/clean')
const sample = join(resourcesDir, 'samples/Welcome.png')
const modelPath = join(resourcesDir, 'models/capitals-digits.onnx')
const languageDir = join(resourcesDir, 'language')
const PHOTOGRAPH = { width: 4330, height: 2770 }

export default async function bench(): Promise<BenchTable> {
  const folder = mkdtempSync(join(tmpdir(), 'glyphwright-bench-'))
  const reader = new PageReader()
  try {
    const rows: BenchTable['rows'][number][] = []
    for (const filePath of [...labelledPages(), await photograph(folder)]) rows.push(await rowOf(reader, filePath))
    return { title: `Reading, median of ${REPEATS}`, rows }
  } finally {
    await reader.close()
    rmSync(folder, { recursive: true })
  }
}

const labelledPages = (): string[] => [sample, ...(existsSync(truthDir) ? readdirSync(truthDir).filter((name) => /\.(jpg|png|tif)$/.test(name)).map((name) => join(truthDir, name)) : [])]

/** A page of letters as a telephone of today takes it. */
async function photograph(folder: string): Promise<string> {
  const filePath = join(folder, '12-megapixels.jpg')
  const letters = join(truthDir, '02_letters.jpg')
  await sharp(existsSync(letters) ? letters : sample).resize({ ...PHOTOGRAPH, fit: 'fill' }).jpeg({ quality: 90 }).toFile(filePath)
  return filePath
}

async function rowOf(reader: PageReader, filePath: string): Promise<BenchTable['rows'][number]> {
  const fileName = basename(filePath)
  const readings: PageReading[] = []
  const others: number[] = []
  // The first reading also loads the model and is not counted.
  for (let repeat = 0; repeat <= REPEATS; repeat++) {
    const reading = await reader.read({ filePath, fileName, frameIndex: 0, languageDir, modelPath }, { signal: new AbortController().signal, onProgress: () => {} })
    if (repeat === 0) continue
    readings.push(reading)
    if (hasTesseract()) others.push(await timeTesseract(filePath, fileName))
  }
  const [{ width, height, provenance }] = readings
  const stages = provenance.map(({ stage }, index): [string, number] => [`${stage} ms`, median(readings.map((reading) => reading.provenance[index].durationMs))])
  const total = median(readings.map((reading) => reading.provenance.reduce((sum, { durationMs }) => sum + durationMs, 0)))
  const beside: Record<string, number> = others.length === 0 ? {} : { 'tesseract ms': Math.round(median(others)), ratio: +(total / median(others)).toFixed(2) }
  return {
    page: fileName,
    megapixels: +((width * height) / 1e6).toFixed(1),
    ...Object.fromEntries(stages.map(([name, value]) => [name, Math.round(value)])),
    'total ms': Math.round(total),
    ...beside
  }
}
