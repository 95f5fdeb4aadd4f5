import { describe, expect, it, vi } from 'vitest'
import { classCounts, datasetHash, imageOf, type Dataset } from '../../../../src/main/datasets/dataset'
import { synthesise, type SynthesisOrder } from '../../../../src/main/datasets/synthesis/synthesise'
import { normaliseGlyph } from '../../../../src/shared/glyph-normalisation'
import { NOT_A_CHARACTER } from '../../../../src/shared/model'
import { inSilence } from '../../../../src/shared/progress'
import { fontsDir } from './fonts-dir'

// Drawing fonts for the first time takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

const order: SynthesisOrder = { name: 'drawn', alphabet: 'AEco5,', handwritingShare: 0.6, perClass: 6, rejectCount: 24, seed: 3 }
const make = (changes: Partial<SynthesisOrder> = {}, source: Dataset | null = null) =>
  synthesise({ ...order, ...changes }, fontsDir, source, inSilence())

describe('synthesise', () => {
  it('makes the same set from the same seed, another from another', async () => {
    const [first, again, other] = [await make(), await make(), await make({ seed: 4 })]
    expect(datasetHash(again)).toBe(datasetHash(first))
    expect(datasetHash(other)).not.toBe(datasetHash(first))
  })

  it('gives each sample numbers of its own, so that more of them change none', async () => {
    const [few, many] = [await make({ alphabet: 'AE', perClass: 2, rejectCount: 0 }), await make({ alphabet: 'AE', perClass: 3, rejectCount: 0 })]
    expect(imageOf(many, 1).data).toEqual(imageOf(few, 1).data)
    expect(imageOf(many, 3).data).toEqual(imageOf(few, 2).data)
  })

  it('has so many of each symbol and of what is no character, none of them blank, all placed', async () => {
    const dataset = await make()
    expect(dataset.symbols).toEqual(['A', 'E', 'c', 'o', '5', ',', NOT_A_CHARACTER])
    expect(classCounts(dataset)).toEqual([6, 6, 6, 6, 6, 6, 24])
    expect(dataset.testFrom).toBe(60)
    for (let index = 0; index < 60; index++) expect(normaliseGlyph(imageOf(dataset, index)).some((value) => value > 128)).toBe(true)
    expect(dataset.placements?.every(Number.isFinite)).toBe(true)
  })

  it('makes rejects of a given set too, whose place is unknown', async () => {
    const source = await make({ alphabet: 'EK3', rejectCount: 0 })
    const dataset = await make({ rejectCount: 60 }, { ...source, placements: null })
    const unplaced = dataset.placements?.filter(Number.isNaN).length ?? 0
    expect(unplaced / 3).toBeGreaterThan(15)
    expect(unplaced / 3).toBeLessThan(45)
  })

  it('does without the class where no rejects are wanted', async () => {
    expect((await make({ rejectCount: 0 })).symbols).not.toContain(NOT_A_CHARACTER)
  })

  it('stops when it is told', async () => {
    const controller = new AbortController()
    const onProgress = (): void => controller.abort(new Error('enough'))
    await expect(synthesise({ ...order, perClass: 5000 }, fontsDir, null, { signal: controller.signal, onProgress })).rejects.toThrow('enough')
  })
})
