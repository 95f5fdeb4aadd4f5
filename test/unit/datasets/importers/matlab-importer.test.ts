import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { described, importFrom, mat } from './made-files'
import { scratchFolder } from './scratch-folder'

const { root, write } = scratchFolder()

/** Two images of 3 x 3 in column order: ink at the top right, and at the bottom left, overshooting as NIST36 does. */
const rows = [
  [1, 1, 1, 1, 1, 1, -0.1, 1, 1],
  [1, 1, 0.2, 1, 1, 1, 1, 1, 1.12]
]
const expectedPixels = [0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 204, 0, 0]
const oneHot = (classes: number, ...labels: number[]) =>
  labels.map((label) => Array.from({ length: classes }, (_, index) => (index === label ? 1 : 0)))

describe('a MATLAB file', () => {
  it.each([
    ['as MATLAB writes it', { compressed: true }, true],
    ['not compressed', {}, true],
    ['big-endian', { compressed: true }, false],
    ['in single precision', { storage: 'single' }, false]
  ] as const)('%s is read in column order, ink and paper the right way', async (_what, how, little) => {
    const path = write('n.mat', mat([
      { name: 'test_data', rows, ...how },
      { name: 'x', rows: [[1, 2]], storage: 'int64' },
      { name: 'test_labels', rows: oneHot(26, 0, 25), ...how, storage: 'uint8' }
    ], little))
    expect(await described(path)).toMatchObject({
      name: 'n',
      format: 'matlab',
      symbols: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      texts: 'AZ',
      width: 3,
      height: 3,
      pixels: expectedPixels,
      testFrom: 2
    })
  })

  it('with values from 0 to 255 is the same set', async () => {
    const bytes = rows.map((row) => row.map((value) => Math.round(Math.min(1, Math.max(0, value)) * 255)))
    const labels = { name: 'test_labels', rows: oneHot(2, 0, 1) }
    const shares = await described(write('shares.mat', mat([{ name: 'test_data', rows }, labels])))
    const stored = await described(write('bytes.mat', mat([{ name: 'test_data', rows: bytes, storage: 'uint8' }, labels])))
    expect(stored.hash).toBe(shares.hash)
  })

  it('has letters before digits, as NIST36', async () => {
    const variables = [{ name: 'train_data', rows }, { name: 'train_labels', rows: oneHot(36, 0, 26) }]
    const { symbols, texts, remarks } = await described(write('nist36.mat', mat(variables)))
    expect(symbols).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
    expect(texts).toBe('A0')
    expect(remarks[0]).toMatch(/The 36 classes were taken for A B C .* 8 9, in this order/)
  })
})

describe('the parts of a set', () => {
  const part = (split: string, label: number) => [
    { name: `${split}_data`, rows: [rows[0]] },
    { name: `${split}_labels`, rows: oneHot(12, label) }
  ]

  it('may lie in one file; validation is the test part where no other is', async () => {
    const path = write('a.mat', mat([...part('valid', 1), ...part('train', 0)]))
    const { symbols, testFrom, hash } = await described(path)
    expect(symbols).toBe('#0#1#2#3#4#5#6#7#8#9#10#11')
    expect(testFrom).toBe(1)
    write('folder/n_valid.mat', mat(part('valid', 1)))
    write('folder/n_train.mat', mat(part('train', 0)))
    expect(await described(join(root, 'folder'))).toMatchObject({ name: 'folder', testFrom: 1, hash })
  })

  it('are three: the test part stays apart', async () => {
    const { testFrom, texts, remarks } = await described(write('b.mat', mat([...part('test', 2), ...part('train', 0), ...part('valid', 1)])))
    expect([testFrom, texts]).toEqual([2, '#0#1#2'])
    expect(remarks.at(-2)).toMatch(/validation part was joined to the training part/)
  })
})

describe('a MATLAB file is named when it', () => {
  const good = [{ name: 'test_data', rows }, { name: 'test_labels', rows: oneHot(2, 0, 1) }]
  const compressed = mat(good.map((variable) => ({ ...variable, compressed: true })))
  it.each([
    ['is of another version', Buffer.from('MATLAB 7.3 MAT-file, Platform: GLNXA64'.padEnd(600)), /bad.mat was saved as MATLAB 7.3 \(HDF5\).*save.*-v7/],
    ['is something else', Buffer.from('hello '.repeat(50)), /bad.mat is no MATLAB 5 file/],
    ['does not tell its byte order', Buffer.from(mat(good)).fill('?', 126, 128), /byte order at byte 126/],
    ['is cut short', mat(good).subarray(0, 300), /bad.mat is damaged or cut short at byte 128: copy it again/],
    ['is cut short when compressed', compressed.subarray(0, 150), /bad.mat is damaged or cut short at byte 128/],
    ['cannot be unzipped', Buffer.from(compressed).fill(0, 140, 160), /bad.mat \(the compressed variable at byte 128\) cannot be unzipped/],
    ['holds other variables', mat([{ name: 'pics', rows }]), /bad.mat has the numeric arrays pics where train_data and train_labels/],
    ['holds a structure', mat([{ name: 'dataset', rows, arrayClass: 2 }]), /bad.mat has no numeric arrays/],
    ['has no labels', mat([good[0]]), /bad.mat has test_data without test_labels/],
    ['has no square images', mat([{ name: 'test_data', rows: [[1, 2, 3], [1, 2, 3]] }, good[1]]), /test_data of 2 x 3 where a row an image/],
    ['has labels of other images', mat([good[0], { name: 'test_labels', rows: oneHot(2, 0) }]), /test_labels of 1 x 2 where 2 rows/],
    ['has a row of two classes', mat([good[0], { name: 'test_labels', rows: [[1, 0], [1, 1]] }]), /no single 1 in row 2 of test_labels/],
    ['has a row without class', mat([good[0], { name: 'test_labels', rows: [[0, 0], [1, 0]] }]), /no single 1 in row 1 of test_labels/],
    ['has a value that is no number', mat([{ name: 'test_data', rows: [rows[0], rows[1].with(4, NaN)] }, good[1]]), /NaN in test_data at row 2, column 5/]
  ])('%s', async (_what, bytes, message) => {
    await expect(importFrom(write('bad.mat', bytes))).rejects.toThrow(message)
  })
})
