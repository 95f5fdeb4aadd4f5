/** Where the time of reading a page goes, stage by stage, on the pages with ground truth and the sample. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PageReader } from '../../src/main/ocr/pipeline'
import { resourcesDir } from '../../src/main/program-paths'
import type { PageReading } from '../../src/shared/reading'
import { median, type BenchTable } from './bench-table'

const REPEATS = 5
const truthDir = join(resourcesDir, '../../shared/pages/clean')
const modelPath = join(resourcesDir, 'models/capitals-digits.onnx')

function pages(): string[] {
  const images = existsSync(truthDir) ? readdirSync(truthDir).filter((name) => /\.(jpg|png|tif)$/.test(name)) : []
  return [join(resourcesDir, 'samples/Welcome.png'), ...images.map((name) => join(truthDir, name))]
}

export default async function bench(): Promise<BenchTable> {
  const reader = new PageReader()
  const rows: Record<string, string | number>[] = []
  for (const filePath of pages()) {
    const readings: PageReading[] = []
    // The first reading also loads the model and is not counted.
    for (let repeat = 0; repeat <= REPEATS; repeat++) {
      const request = { filePath, fileName: basename(filePath), frameIndex: 0, languageDir: 'resources/language', modelPath }
      const reading = await reader.read(request, { signal: new AbortController().signal, onProgress: () => {} })
      if (repeat > 0) readings.push(reading)
    }
    rows.push(rowOf(filePath, readings))
  }
  return { title: `Reading, median of ${REPEATS}`, rows }
}

function rowOf(filePath: string, readings: readonly PageReading[]): Record<string, string | number> {
  const [{ width, height, provenance }] = readings
  const row: Record<string, string | number> = { page: basename(filePath), megapixels: +((width * height) / 1e6).toFixed(1) }
  provenance.forEach(({ stage }, index) => {
    row[`${stage} ms`] = Math.round(median(readings.map((reading) => reading.provenance[index].durationMs)))
  })
  return row
}
