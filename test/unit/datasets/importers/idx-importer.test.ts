import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bar, described, idx, importFrom } from './made-files'
import { scratchFolder } from './scratch-folder'

const { root, write } = scratchFolder()

describe('a folder of IDX files', () => {
  it('becomes a set with its test part, by MNIST\'s own names', async () => {
    write('mnist/train-images-idx3-ubyte', idx([2, 2, 3], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))
    write('mnist/train-labels-idx1-ubyte', idx([2], [7, 0]))
    write('mnist/t10k-images-idx3-ubyte.gz', gzipSync(idx([1, 2, 3], [12, 13, 14, 15, 16, 17])))
    write('mnist/t10k-labels-idx1-ubyte.gz', gzipSync(idx([1], [9])))
    expect(await described(join(root, 'mnist'))).toMatchObject({
      name: 'mnist',
      format: 'idx',
      symbols: '0123456789',
      texts: '709',
      width: 3,
      height: 2,
      testFrom: 2,
      pixels: Array.from({ length: 18 }, (_, index) => index),
      remarks: []
    })
  })

  it('takes its symbols from a mapping, whose labels may begin at 1 and may share a symbol', async () => {
    write('x/x-images-idx3-ubyte', idx([3, 1, 1], [0, 0, 0]))
    write('x/x-labels-idx1-ubyte', idx([3], [1, 3, 2]))
    write('x/x-mapping.txt', '1 65 97\r\n2 66\r\n3 65\r\n')
    expect(await described(join(root, 'x'))).toMatchObject({ symbols: 'AB', texts: 'AAB', testFrom: 3 })
  })

  it('counts a file that was unzipped beside its archive once', async () => {
    for (const part of ['images', 'labels']) {
      const bytes = idx(part === 'images' ? [1, 1, 1] : [1], [0])
      write(`y/train-${part}.idx`, bytes)
      write(`y/train-${part}.idx.gz`, gzipSync(bytes))
    }
    expect(await described(join(root, 'y'))).toMatchObject({ texts: '0' })
  })
})

describe('without a mapping', () => {
  const folderWith = (labels: readonly number[]): string => {
    write('f/letters-images-idx3-ubyte', idx([labels.length, 1, 1], labels.map(() => 0)))
    write('f/letters-labels-idx1-ubyte', idx([labels.length], labels))
    return join(root, 'f')
  }

  it.each([0, 1])('26 labels from %i on are the capitals, and it is said', async (lowest) => {
    const { symbols, texts, remarks } = await described(folderWith(Array.from({ length: 26 }, (_, index) => lowest + index)))
    expect([symbols, texts]).toEqual(['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])
    expect(remarks).toEqual([`There is no mapping: the labels ${lowest} to ${lowest + 25} were taken for A to Z.`])
  })

  it('others are not guessed', async () => {
    await expect(importFrom(folderWith([0, 35]))).rejects.toThrow(
      /letters-labels-idx1-ubyte has 2 labels from 0 to 35 and nothing says what they stand for: put letters-mapping.txt beside it/
    )
  })
})

describe('a single IDX file', () => {
  const writeSet = (name: string, label: number): void => {
    write(`${name}-images-idx3-ubyte`, idx([1, 1, 1], [label]))
    write(`${name}-labels-idx1-ubyte`, idx([1], [label]))
  }

  it('brings its labels, and training images their test part', async () => {
    writeSet('a-train', 1)
    writeSet('a-test', 2)
    writeSet('b-train', 3)
    expect(await described(join(root, 'a-train-images-idx3-ubyte'))).toMatchObject({ name: 'a', texts: '12', testFrom: 1 })
    expect(await described(join(root, 'a-test-images-idx3-ubyte'))).toMatchObject({ name: 'a', texts: '2', testFrom: 1 })
    expect(await described(join(root, 'b-train-labels-idx1-ubyte'))).toMatchObject({ name: 'b', texts: '3' })
    await expect(importFrom(root)).rejects.toThrow(/holds 2 sets \(a, b\): name the training images of one of them/)
  })

  it.each([
    ['has no labels', { 'n-images': idx([1, 1, 1], [0]) }, 'n-images', /n-images has no labels beside it: put n-labels/],
    ['does not tell what it is', { values: idx([1, 1, 1], [0]) }, 'values', /whose name does not say what it holds/],
    [
      'has other labels',
      { 'n-images': idx([2, 1, 1], [0, 0]), 'n-labels': idx([1], [0]) },
      'n-images',
      /n-images has 2 images but n-labels 1 labels/
    ],
    ['is flat', { 'n-images': idx([2], [0, 0]), 'n-labels': idx([2], [0, 0]) }, 'n-images', /n-images has 1 axis where images have 3/],
    [
      'has a label without a symbol',
      { 'n-images': idx([2, 1, 1], [0, 0]), 'n-labels': idx([2], [0, 4]), 'n-mapping.txt': '0 65\n1 66\n' },
      'n-images',
      /n-labels gives image 2 the label 4, which n-mapping.txt does not name/
    ],
    [
      'has a broken mapping',
      { 'n-images': idx([1, 1, 1], [0]), 'n-labels': idx([1], [0]), 'n-mapping.txt': '0 65\n1 B\n' },
      'n-images',
      /n-mapping.txt, line 2, reads "1 B": write a label and a code point there/
    ],
    ['holds nothing', { 'n-images': idx([0, 1, 1], []), 'n-labels': idx([0], []) }, 'n-images', /holds no images/],
    ['is cut short', { 'n-images-idx3-ubyte': Buffer.from([0, 0]), 'n-labels-idx1-ubyte': idx([0], []) }, 'n-images-idx3-ubyte', /n-images-idx3-ubyte is not an IDX file/]
  ])('is named when it %s', async (_what, files: Record<string, Uint8Array | string>, name, message) => {
    for (const [file, bytes] of Object.entries(files)) write(file, bytes)
    await expect(importFrom(join(root, name))).rejects.toThrow(message)
  })
})

describe('an IDX file whose labels or symbols lie elsewhere', () => {
  const images = () => write('glyphs.idx.gz', gzipSync(idx([2, 1, 1], [0, 0])))
  const labels = () => write('truth/numbers.idx', idx([2], [1, 0]))

  it('brings those that are named, whatever it is called itself', async () => {
    const mapping = write('truth/symbols.txt', '0 97\n1 98\n')
    expect(await described(images(), { labels: labels(), mapping })).toMatchObject({ name: 'glyphs', symbols: 'ab', texts: 'ba', testFrom: 2 })
    expect(await described(images(), { labels: labels() })).toMatchObject({ texts: '10' })
  })

  it('is refused by name when they are not there or do not fit', async () => {
    const path = images()
    await expect(importFrom(path, { labels: join(root, 'gone.idx') })).rejects.toThrow(/gone.idx cannot be read/)
    await expect(importFrom(path, { labels: write('three.idx', idx([3], [0, 0, 0])) })).rejects.toThrow(/glyphs.idx.gz has 2 images but three.idx 3 labels/)
    await expect(importFrom(path, { labels: labels(), mapping: join(root, 'gone.txt') })).rejects.toThrow(/The mapping gone.txt cannot be read \(ENOENT\)/)
    write('set/a-images.idx', idx([1, 1, 1], [0]))
    await expect(importFrom(join(root, 'set'), { labels: labels() })).rejects.toThrow(/^set is a folder, but labels belong to one file: name the images file.$/)
  })
})

describe('images as in EMNIST', () => {
  const ones = (upright: boolean, ink = 255, label = 1): string => {
    write('e/e-images-idx3-ubyte', idx([12, 9, 9], Array.from({ length: 12 }, () => bar(9, upright, ink)).flat()))
    write('e/e-labels-idx1-ubyte', idx([12], new Array<number>(12).fill(label)))
    return join(root, 'e')
  }
  const standing = bar(9, true)
  const first = ({ pixels }: { pixels: number[] }) => pixels.slice(0, 81)

  it('are turned upright when ones lie on their side', async () => {
    const turned = await described(ones(false))
    expect(first(turned)).toEqual(standing)
    expect(turned.remarks).toEqual([expect.stringMatching(/transposed, as in EMNIST, and were turned upright/)])
    const { remarks, ...left } = await described(ones(true))
    expect(first(left)).toEqual(standing)
    expect(remarks).toEqual([])
    expect(left.hash).toBe(turned.hash)
  })

  it('are left alone where no character tells, and turned where that is asked', async () => {
    const lying = bar(9, false)
    expect(first(await described(ones(false, 255, 7)))).toEqual(lying)
    expect(first(await described(ones(false), { orientation: 'upright' }))).toEqual(lying)
    expect(first(await described(ones(false, 255, 7), { orientation: 'transposed' }))).toEqual(standing)
  })

  it('are inverted when dark on light', async () => {
    const { remarks, ...inverted } = await described(ones(true, 0))
    expect(first(inverted)).toEqual(standing)
    expect(remarks).toEqual([expect.stringMatching(/dark on light; they were inverted/)])
  })
})
