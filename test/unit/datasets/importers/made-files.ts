/** Tiny files of every format, written for the tests of their importers. */
import { deflateRawSync, deflateSync, crc32 } from 'node:zlib'
import sharp from 'sharp'
import { datasetHash } from '../../../../src/main/datasets/dataset'
import type { ImportOptions } from '../../../../src/main/datasets/importers/importer'
import { readDataset } from '../../../../src/main/datasets/importers/registry'
import type { WorkContext } from '../../../../src/shared/progress'

const quiet = (): WorkContext => ({ signal: new AbortController().signal, onProgress: () => {} })

export const importFrom = (path: string, options: Partial<ImportOptions> = {}) =>
  readDataset(path, { name: null, orientation: 'auto', ...options }, quiet())

/** What a test looks at: the set with plain arrays, and what was said. */
export async function described(path: string, options: Partial<ImportOptions> = {}) {
  const { dataset, remarks, format } = await importFrom(path, options)
  const { name, symbols, width, height, pixels, labels, testFrom } = dataset
  const texts = [...labels].map((label) => symbols[label]).join('')
  return { name, symbols: symbols.join(''), width, height, pixels: [...pixels], texts, testFrom, remarks, format, hash: datasetHash(dataset) }
}

export function idx(dims: readonly number[], values: readonly number[]): Buffer {
  const header = Buffer.alloc(4 + 4 * dims.length)
  header.set([0, 0, 8, dims.length])
  dims.forEach((extent, axis) => header.writeUInt32BE(extent, 4 + 4 * axis))
  return Buffer.concat([header, Buffer.from(values)])
}

/** side x side pixels with a bar of ink through the middle. */
export function bar(side: number, upright: boolean, ink = 255): number[] {
  const middle = side >> 1
  return Array.from({ length: side * side }, (_, at) => ((upright ? at % side : Math.floor(at / side)) === middle ? ink : 255 - ink))
}

/** A grey PNG. */
export const png = (width: number, height: number, values: readonly number[]): Promise<Buffer> =>
  sharp(Uint8Array.from(values), { raw: { width, height, channels: 1 } }).png().toBuffer()

interface MatVariable {
  readonly name: string
  readonly rows: readonly (readonly number[])[]
  /** How the numbers are stored, by MATLAB's data types; the array's class is double all the same. */
  readonly storage?: 'double' | 'single' | 'uint8' | 'int64'
  readonly compressed?: boolean
  readonly arrayClass?: number
}

const storages = {
  double: { type: 9, bytes: 8, write: (to: DataView, at: number, value: number, little: boolean) => to.setFloat64(at, value, little) },
  single: { type: 7, bytes: 4, write: (to: DataView, at: number, value: number, little: boolean) => to.setFloat32(at, value, little) },
  uint8: { type: 2, bytes: 1, write: (to: DataView, at: number, value: number) => to.setUint8(at, value) },
  int64: { type: 12, bytes: 8, write: (to: DataView, at: number, value: number, little: boolean) => to.setBigInt64(at, BigInt(value), little) }
}

/** A MATLAB 5 file. */
export function mat(variables: readonly MatVariable[], little = true): Buffer {
  const header = Buffer.alloc(128, 0x20)
  header.write('MATLAB 5.0 MAT-file, made by hand')
  if (little) header.set([0x00, 0x01, 0x49, 0x4d], 124)
  else header.set([0x01, 0x00, 0x4d, 0x49], 124)
  const elements = variables.map((variable) => {
    const matrix = matMatrix(variable, little)
    return variable.compressed === true ? matElement(15, deflateSync(matrix), little, false) : matrix
  })
  return Buffer.concat([header, ...elements])
}

function matMatrix({ name, rows, storage = 'double', arrayClass = 6 }: MatVariable, little: boolean): Buffer {
  const { type, bytes, write } = storages[storage]
  const [height, width] = [rows.length, rows[0].length]
  const numbers = Buffer.alloc(height * width * bytes)
  const view = new DataView(numbers.buffer, numbers.byteOffset, numbers.byteLength)
  rows.forEach((row, y) => row.forEach((value, x) => write(view, (x * height + y) * bytes, value, little)))
  return matElement(
    14,
    Buffer.concat([
      matElement(6, words([arrayClass, 0], little), little),
      matElement(5, words([height, width], little), little),
      // Up to four bytes stand inside the tag itself.
      name.length <= 4 ? matSmall(1, Buffer.from(name), little) : matElement(1, Buffer.from(name), little),
      matElement(type, numbers, little)
    ]),
    little
  )
}

function words(values: readonly number[], little: boolean): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  values.forEach((value, index) => (little ? bytes.writeUInt32LE(value, 4 * index) : bytes.writeUInt32BE(value, 4 * index)))
  return bytes
}

function matElement(type: number, data: Buffer, little: boolean, padded = true): Buffer {
  const padding = Buffer.alloc(padded ? (8 - (data.length % 8)) % 8 : 0)
  return Buffer.concat([words([type, data.length], little), data, padding])
}

const matSmall = (type: number, data: Buffer, little: boolean): Buffer =>
  Buffer.concat([words([data.length * 0x10000 + type], little), data, Buffer.alloc(4 - data.length)])

interface ZipEntry {
  readonly path: string
  readonly bytes: Uint8Array
  readonly encrypted?: boolean
  /** What the directory claims, where it lies. */
  readonly claimedSize?: number
}

/** A zip of deflated files. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, bytes, encrypted = false, claimedSize = bytes.length } of entries) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(encrypted ? 1 : 0, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimedSize, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    locals.push(local)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, tail, name]))
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, listing, end])
}
