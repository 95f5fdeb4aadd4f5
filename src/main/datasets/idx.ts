/**
 * Reads IDX files, the form of MNIST and EMNIST: http://yann.lecun.com/exdb/mnist/ ("The IDX file format").
 * Big-endian, gzipped or not.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { UserError } from '../../shared/user-error'

export interface IdxFile {
  /** Extent of each axis; the first counts the samples. */
  readonly dims: readonly number[]
  /** Unsigned bytes in row order. */
  readonly data: Uint8Array
}

const UNSIGNED_BYTE = 0x08
/** An archive that unzips to more is no dataset. */
const MOST_BYTES = 2 ** 31

/** Throws UserError when the file cannot be read, is no IDX file of bytes, or is cut short. */
export function readIdx(path: string): IdxFile {
  const name = basename(path)
  const bytes = readBytes(path, name)
  if (bytes.length < 4 || bytes[0] !== 0 || bytes[1] !== 0) throw new UserError(`${name} is not an IDX file: it does not begin with two zero bytes.`)
  if (bytes[2] !== UNSIGNED_BYTE) throw new UserError(`${name} holds values of IDX type ${bytes[2]}, only unsigned bytes (8) are read.`)
  const rank = bytes[3]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = 4 + 4 * rank
  if (bytes.length < start) throw new UserError(`${name} is cut short inside its header: copy it again.`)
  const dims = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis))
  const expected = dims.reduce((product, extent) => product * extent, 1)
  if (bytes.length - start !== expected) {
    throw new UserError(`${name} should hold ${expected} values (${dims.join(' x ')}) but holds ${bytes.length - start}: copy it again.`)
  }
  return { dims, data: new Uint8Array(bytes.buffer, bytes.byteOffset + start, expected) }
}

function readBytes(path: string, name: string): Uint8Array {
  try {
    const bytes = readFileSync(path)
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes
  } catch (error) {
    throw new UserError(`${name} cannot be read (${(error as Error).message}): check the path, or copy it again.`)
  }
}

/** An IDX file of unsigned bytes, not zipped. */
export function serializeIdx({ dims, data }: IdxFile): Uint8Array {
  const start = 4 + 4 * dims.length
  const bytes = new Uint8Array(start + data.length)
  const view = new DataView(bytes.buffer)
  bytes.set([0, 0, UNSIGNED_BYTE, dims.length])
  dims.forEach((extent, axis) => view.setUint32(4 + 4 * axis, extent))
  bytes.set(data, start)
  return bytes
}
