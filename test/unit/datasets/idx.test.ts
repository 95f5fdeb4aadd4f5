import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { readFloatIdx, readIdx, serializeIdx } from '../../../src/main/datasets/idx'

const folder = mkdtempSync(join(tmpdir(), 'glyphwright-idx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function idx(dims: readonly number[], values: readonly number[], type = 8): Buffer {
  const header = Buffer.alloc(4 + 4 * dims.length)
  header.set([0, 0, type, dims.length])
  dims.forEach((extent, axis) => header.writeUInt32BE(extent, 4 + 4 * axis))
  return Buffer.concat([header, Buffer.from(values)])
}
function write(name: string, bytes: Uint8Array | string): string {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

describe('readIdx', () => {
  it.each([true, false])('reads extents and values, gzipped %s', (zipped) => {
    const bytes = idx([2, 1, 3], [1, 2, 3, 4, 5, 6])
    const { dims, data } = readIdx(write('a', zipped ? gzipSync(bytes) : bytes))
    expect(dims).toEqual([2, 1, 3])
    expect([...data]).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('reads 32-bit floats where they are asked for', () => {
    const file = { dims: [2, 2], data: Float32Array.of(1.5, -0.25, NaN, 3e38) }
    expect(readFloatIdx(write('f', serializeIdx(file)))).toEqual(file)
    expect([...serializeIdx(file).subarray(0, 16)]).toEqual([0, 0, 13, 2, 0, 0, 0, 2, 0, 0, 0, 2, 0x3f, 0xc0, 0, 0])
    expect(() => readFloatIdx(write('b', idx([1], [1])))).toThrow(/values of IDX type 8, only 32-bit floats/)
  })

  it.each([
    ['is not there', null, /gone cannot be read/],
    ['is something else', Buffer.from('PK..'), /is not an IDX file/],
    ['holds floats', idx([1], [1], 13), /values of IDX type 13/],
    ['is cut short', idx([2, 2], [1, 2, 3]), /should hold 4 values \(2 x 2\) but holds 3/],
    ['is cut short in its header', idx([2, 2], []).subarray(0, 7), /cut short inside its header/],
    ['is a broken archive', gzipSync(idx([1], [1])).subarray(0, 15), /cannot be read/]
  ])('names a file that %s', (_what, bytes, message) => {
    expect(() => readIdx(bytes === null ? join(folder, 'gone') : write('bad', bytes))).toThrow(message)
  })
})
