/** `evaluate` as a shell sees it, on IDX files that nobody has imported. Needs `npm run build`. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBackend } from '../../../src/main/backend'
import { serializeIdx } from '../../../src/main/datasets/idx'
import { resourcesDir } from '../../../src/main/program-paths'
import type { GlyphEvaluation } from '../../../src/shared/evaluation'
import { barsAndRings } from '../training/bar-or-ring-dataset'
import { cli } from './run-cli'

const { width, height, pixels, labels } = barsAndRings(40)
const images = gzipSync(serializeIdx({ dims: [labels.length, height, width], data: pixels }))
const truth = serializeIdx({ dims: [labels.length], data: labels })
let folder: string
let workspace: string
const place = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-evaluate-'))
  workspace = join(folder, 'ws')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const evaluate = (...parameters: string[]) => cli('evaluate', '--workspace', workspace, ...parameters)

describe('evaluate', () => {
  it('scores the bundled model on a pair of IDX files, in one document, and stores nothing', () => {
    place('bars-mapping.txt', '0 73\n1 79\n')
    place('bars-labels.idx', truth)
    const { code, out, err } = evaluate('--dataset', place('bars-images.idx.gz', images), '--upright', '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const found = JSON.parse(out) as GlyphEvaluation
    expect(found).toMatchObject({
      model: { id: 'capitals-digits' },
      data: { name: 'bars', part: 'all' },
      count: 40,
      mergedAccuracy: 1,
      rejected: expect.any(Number),
      unanswerable: { symbols: [], count: 0 },
      speed: { threads: expect.any(Number) }
    })
    const [bar, ring] = ['I', 'O'].map((symbol) => found.confusion[found.symbols.indexOf(symbol)])
    expect([bar, ring].map((row) => row.reduce((sum, count) => sum + count, 0))).toEqual([20, 20])
    expect(found.accuracy).toBe((bar[found.symbols.indexOf('I')] + ring[found.symbols.indexOf('O')]) / 40)
    expect(readdirSync(join(workspace, 'datasets'))).toEqual([])
  })

  it('takes labels and symbols from elsewhere and a model by its path, and limits the answers', () => {
    const elsewhere = ['--labels', place('truth.idx', truth), '--mapping', place('symbols.txt', '0 73\n1 98\n')]
    const model = join(resourcesDir, 'models/capitals-digits-mlp.onnx')
    const { code, out } = evaluate('--model', model, '--dataset', place('glyphs.idx', images), ...elsewhere, '--upright', '--allow', 'I-J')
    expect(code).toBe(0)
    expect(out).toContain('(capitals-digits-mlp) on glyphs: 40 glyphs\naccuracy                        50.00 %\n')
    expect(out).toContain('The model does not know or may not answer b: 20 glyphs count as wrong.')
    expect(out).toMatch(/speed +[\d,]+ glyphs a second \(normalisation and network, \d threads?\)/)
  })

  it('works while the workspace is open elsewhere', async () => {
    const backend = await createBackend({ workspaceDir: workspace, offerSample: false })
    try {
      const { code, err } = evaluate('--dataset', place('glyphs.idx', images), '--labels', place('truth.idx', truth))
      expect({ code, err }).toEqual({ code: 0, err: '' })
    } finally {
      await backend.close()
    }
  })

  it('says in a sentence what cannot be', () => {
    const dataset = ['--dataset', place('glyphs.idx', images), '--labels', place('truth.idx', truth)]
    expect(evaluate('--dataset', 'nothing').err).toMatch(/^There is no dataset "nothing": .*\n$/)
    expect(evaluate(...dataset, '--model', 'none').err).toBe('There is no model "none": there are capitals-digits, capitals-digits-mlp, latin. Name one of these, or an ONNX file.\n')
    expect(evaluate(...dataset, '--allow', '9-0').err).toMatch(/^The range 9-0 of allowed symbols runs backwards: write 0-9.\n$/)
    expect(evaluate(...dataset, '--part', 'test')).toEqual({ code: 1, out: '', err: 'glyphs has no images in its test part: ask for all of them.\n' })
  })
})
