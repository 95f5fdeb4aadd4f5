import { describe, expect, it } from 'vitest'
import { evaluateGlyphs, type GlyphNamer, type GlyphSamples } from '../../../../src/main/ocr/evaluation/evaluate-glyphs'
import { NOT_A_CHARACTER } from '../../../../src/shared/model'
import { inSilence } from '../../../../src/shared/progress'

/** Gives each glyph the probabilities that its pixels say, in parts of 100. */
const namer = (symbols: readonly string[]): GlyphNamer => ({
  card: { id: 'stub', name: 'Stub', symbols: [...symbols] },
  threads: 2,
  probabilities: async (crops) => Float32Array.from(crops.flatMap(({ data }) => [...data].map((part) => part / 100)))
})

/** A glyph for each row: what it is, and how probable the stub finds each of its symbols. */
function samplesOf(...rows: (readonly [truth: string, ...parts: number[]])[]): GlyphSamples {
  const symbols = [...new Set(rows.map(([truth]) => truth))]
  return {
    name: 'made',
    part: 'all',
    remarks: [],
    symbols,
    labels: Uint8Array.from(rows, ([truth]) => symbols.indexOf(truth)),
    imageAt: (index) => {
      const [, ...parts] = rows[index]
      return { width: parts.length, height: 1, data: Uint8Array.from(parts) }
    }
  }
}

const sample = samplesOf(['A', 80, 15, 5], ['O', 10, 40, 50], ['0', 0, 70, 30], ['Q', 60, 30, 10])

describe('evaluateGlyphs', () => {
  it('scores a model by the text of its symbols', async () => {
    const found = await evaluateGlyphs(namer(['A', 'O', '0']), sample, null, inSilence())
    expect(found).toMatchObject({
      model: { id: 'stub', name: 'Stub' },
      data: { name: 'made', part: 'all' },
      count: 4,
      accuracy: 1 / 4,
      mergedAccuracy: 3 / 4,
      topTwoAccuracy: 3 / 4,
      topFiveAccuracy: 3 / 4,
      rejected: null,
      allowed: null,
      unanswerable: { symbols: ['Q'], count: 1 },
      symbols: ['A', 'O', '0', 'Q'],
      confusion: [
        [1, 0, 0, 0],
        [0, 0, 1, 0],
        [0, 1, 0, 0],
        [1, 0, 0, 0]
      ],
      speed: { threads: 2 }
    })
    expect(found.classes[0]).toEqual({ symbol: 'A', count: 1, precision: 1 / 2, recall: 1 })
    expect(found.calibrationError).toBeCloseTo((0.2 + 0.5 + 0.7 + 0.6) / 4, 6)
    expect(found.negativeLogLikelihoodNats).toBeCloseTo((-Math.log(0.8) - Math.log(0.4) - Math.log(0.3) - Math.log(1e-12)) / 4, 5)
  })

  it('lets the model answer with what is allowed only', async () => {
    const found = await evaluateGlyphs(namer(['A', 'O', '0']), sample, ['A', 'O'], inSilence())
    expect(found).toMatchObject({
      accuracy: 2 / 4,
      // A symbol that may not be answered is among no best five.
      topFiveAccuracy: 2 / 4,
      mergedAccuracy: 3 / 4,
      allowed: ['A', 'O'],
      unanswerable: { symbols: ['0', 'Q'], count: 2 }
    })
  })

  it('tells how much was taken for no character', async () => {
    const samples = samplesOf(['A', 40, 60], ['A', 90, 10])
    expect(await evaluateGlyphs(namer(['A', NOT_A_CHARACTER]), samples, null, inSilence())).toMatchObject({ rejected: 1 / 2, accuracy: 1 / 2 })
    expect(await evaluateGlyphs(namer(['A', NOT_A_CHARACTER]), samples, ['A'], inSilence())).toMatchObject({ rejected: 0, accuracy: 1 })
  })

  it('goes on in batches, tells how far it is, and stops when told', async () => {
    const many = samplesOf(...Array.from({ length: 600 }, () => ['A', 75, 25] as const))
    const fractions: number[] = []
    const controller = new AbortController()
    const context = { signal: controller.signal, onProgress: ({ fraction }: { fraction: number }) => void fractions.push(fraction) }
    expect(await evaluateGlyphs(namer(['A', 'B']), many, null, context)).toMatchObject({ count: 600, accuracy: 1, calibrationError: 0.25 })
    expect(fractions).toEqual([250 / 600, 500 / 600, 1])
    const stopping = { ...context, onProgress: () => controller.abort(new Error('Enough')) }
    await expect(evaluateGlyphs(namer(['A', 'B']), many, null, stopping)).rejects.toThrow('Enough')
  })
})
