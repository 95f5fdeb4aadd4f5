import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { floats } from '../../../../src/main/onnx/tensor'
import { readCheckpoint, writeCheckpoint, type Checkpoint } from '../../../../src/main/training/checkpoint/checkpoint'
import { parseTensors, serializeTensors } from '../../../../src/main/training/checkpoint/safetensors'

const folder = mkdtempSync(join(tmpdir(), 'glyphwright-checkpoint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'checkpoint.safetensors')

describe('safetensors', () => {
  const tensors = { 'layer0.weight': floats([2, 3], [1, 2, 3, 4, 5, 6.5]), bias: floats([], [7]) }

  it('come back as they were, with what was said of them', () => {
    expect(parseTensors(serializeTensors(tensors, { format: 'test' }))).toEqual({ tensors, metadata: { format: 'test' } })
  })

  it('are laid out as the format says', () => {
    const bytes = serializeTensors({ a: floats([1], [1]) }, {})
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true))
    expect(length % 8).toBe(0)
    expect(JSON.parse(Buffer.from(bytes.subarray(8, 8 + length)).toString())).toEqual({
      __metadata__: {},
      a: { dtype: 'F32', shape: [1], data_offsets: [0, 4] }
    })
    expect([...bytes.subarray(8 + length)]).toEqual([0, 0, 128, 63])
  })

  it.each([0, 4, 20, -1])('that are cut short are refused: %i bytes', (length) => {
    expect(() => parseTensors(serializeTensors(tensors, {}).slice(0, length))).toThrow(/cut short|JSON/)
  })
})

describe('a checkpoint', () => {
  const checkpoint: Checkpoint = {
    position: { state: { 'layer0.weight': floats([2], [0.1, -0.2]) }, epoch: 3, stepInEpoch: 7, totals: { loss: 1.25, correct: 12 } },
    best: { epoch: 2, value: 0.93, tensors: [{ name: 'layer0.weight', dims: [2], data: Float32Array.of(0.3, 0.4) }] },
    elapsedMs: 1234,
    records: []
  }

  it('comes back as it was, and is null where there is none', () => {
    expect(readCheckpoint(path)).toBeNull()
    writeCheckpoint(path, checkpoint)
    const read = readCheckpoint(path)
    expect(read).toMatchObject({ ...checkpoint, best: { epoch: 2, value: 0.93 } })
    expect(read?.best?.tensors[0]).toMatchObject(checkpoint.best?.tensors[0] ?? {})
  })

  it('that is damaged says so', () => {
    writeFileSync(path, readFileSync(path).subarray(0, 100))
    expect(() => readCheckpoint(path)).toThrow('The checkpoint checkpoint.safetensors is damaged')
  })
})
