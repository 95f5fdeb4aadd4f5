import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bar, described, importFrom, png, zip } from './made-files'
import { scratchFolder } from './scratch-folder'

const { root, write } = scratchFolder()

const files = async (): Promise<Record<string, Uint8Array>> => ({
  'set/I/1.png': await png(5, 5, bar(5, true)),
  'set/I/2.png': await png(5, 5, bar(5, true)),
  'set/minus/1.png': await png(5, 5, bar(5, false)),
  'set/a_lower/1.png': await png(5, 5, bar(5, false))
})
async function writeSet(): Promise<string> {
  for (const [name, bytes] of Object.entries(await files())) write(name, bytes)
  return join(root, 'set')
}

describe('a folder of images by class', () => {
  it('becomes a set whose symbols are the folders', async () => {
    expect(await described(await writeSet())).toMatchObject({
      name: 'set',
      format: 'image-folder',
      symbols: '-Ia',
      texts: 'IIa-',
      width: 5,
      height: 5,
      testFrom: 4,
      pixels: [...bar(5, true), ...bar(5, true), ...bar(5, false), ...bar(5, false)],
      remarks: ['Every image is 5 x 5.']
    })
  })

  it('may have its test part apart, and leaves out what is no image', async () => {
    await writeSet()
    write('all/test/I/9.png', await png(5, 5, bar(5, true)))
    write('all/train/minus/1.png', await png(5, 5, bar(5, false)))
    write('all/notes.txt', 'from the attic')
    write('all/.DS_Store', 'x')
    expect(await described(join(root, 'all'))).toMatchObject({
      texts: '-I',
      testFrom: 1,
      remarks: ['Every image is 5 x 5.', 'Left out, being no images: 1 file.']
    })
  })

  it('centres images of different sizes on one square, shrinks large ones, inverts dark on light', async () => {
    write('b/l/tall.png', await png(2, 4, [255, 255, 0, 255, 0, 255, 255, 255]))
    write('b/O/large.png', await png(200, 100, new Array<number>(20_000).fill(255)))
    const { width, pixels, texts, remarks } = await described(join(root, 'b'))
    expect([width, texts]).toEqual([64, 'Ol'])
    const tall = pixels.slice(64 * 64)
    expect(tall.flatMap((value, at) => (value === 0 ? [] : [[at % 64, Math.floor(at / 64), value]]))).toEqual([
      [31, 31, 255],
      [31, 32, 255]
    ])
    expect(remarks).toEqual([
      'The images differ in size: each was centred on a square of 64 x 64, larger ones shrunk to fit.',
      'The images are dark on light; they were inverted.'
    ])
  })

  it.each([
    ['has an image outside of the classes', 'bad/x.png', [1], /bad has x.png outside of the class folders: move it/],
    ['has a folder that names no symbol', 'bad/photos/x.png', [1], /bad has photos\/x.png in the folder "photos", which names no symbol: call it "A", "a_lower"/],
    ['has a damaged image', 'bad/A/x.png', null, /bad\/A\/x.png is no sound image \(.*\): copy it again, or take it out/],
    ['has no images', 'bad/A/x.txt', null, /bad has no images: put PNG or JPEG files into a folder for each symbol\.$/]
  ])('is named when it %s', async (_what, name, values, message) => {
    write(name, values === null ? (await png(40, 40, bar(40, true))).subarray(0, 70) : await png(1, 1, values))
    await expect(importFrom(join(root, 'bad'))).rejects.toThrow(message)
  })

  it('stops when it is cancelled', async () => {
    const { readDataset } = await import('../../../../src/main/datasets/importers/registry')
    const signal = AbortSignal.abort(new Error('Cancelled'))
    const options = { name: null, orientation: 'auto' } as const
    await expect(readDataset(await writeSet(), options, { signal, onProgress: () => {} })).rejects.toThrow('Cancelled')
  })
})

describe('a zip of images by class', () => {
  it('is the same set as the folder', async () => {
    const { hash } = await described(await writeSet())
    const entries = Object.entries({ ...(await files()), '__MACOSX/set/I/._1.png': Buffer.from('x') })
    const path = write('letters.zip', zip(entries.map(([name, bytes]) => ({ path: name, bytes }))))
    expect(await described(path)).toMatchObject({ name: 'letters', format: 'image-zip', hash })
  })

  const bytes = Buffer.from('x'.repeat(50))
  it.each([
    ['is cut short', zip([{ path: 'A/1.png', bytes }]).subarray(0, 60), /bad.zip is no sound zip file \(.*\): copy it again/],
    ['leads out of itself', zip([{ path: '../../A/1.png', bytes }]), /bad.zip is no sound zip file \(.*\.\.\/\.\.\/A\/1.png/],
    ['is protected', zip([{ path: 'A/1.png', bytes, encrypted: true }]), /bad.zip is protected with a password/],
    ['holds a bomb', zip([{ path: 'A/1.png', bytes: Buffer.alloc(40 * 2 ** 20) }]), /bad.zip has A\/1.png of 40 MB, more than the 32 MB/],
    ['claims less than it holds', zip([{ path: 'A/1.png', bytes, claimedSize: 10 }]), /bad.zip has A\/1.png damaged/],
    ['holds no images', zip([{ path: 'emnist-images-idx3-ubyte', bytes }]), /has no images: .* IDX, MATLAB or CSV files is to be unpacked first/],
    ['holds a damaged image', zip([{ path: 'A/1.png', bytes }]), /bad.zip\/A\/1.png is no sound image/]
  ])('is named when it %s', async (_what, contents, message) => {
    await expect(importFrom(write('bad.zip', contents))).rejects.toThrow(message)
  })
})
