/**
 * Reads and writes IDX files, the form of MNIST and EMNIST: http://yann.lecun.com/exdb/mnist/ ("The IDX file
 * format"). Big-endian, gzipped or not.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { wordsOf } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'

export interface IdxFile<Values extends Uint8Array | Float32Array = Uint8Array> {
  /** Extent of each axis; the first counts the samples. */
  readonly dims: readonly number[]
  /** In row order. */
  readonly data: Values
}

interface ValueType {
  /** The third byte of the file. */
  readonly code: number
  readonly called: string
  readonly byteCount: number
}

const UNSIGNED_BYTE: ValueType = { code: 0x08, called: 'unsigned bytes', byteCount: 1 }
const FLOAT: ValueType = { code: 0x0d, called: '32-bit floats', byteCount: 4 }
/** An archive that unzips to more is no dataset. */
const MOST_BYTES = 2 ** 31

/** Throws UserError when the file cannot be read, is no IDX file of bytes, or is cut short. */
export function readIdx(path: string): IdxFile {
  const { dims, values } = readValues(path, UNSIGNED_BYTE)
  return { dims, data: new Uint8Array(values.buffer, values.byteOffset, values.byteLength) }
}

/** As readIdx, for a file of 32-bit floats. */
export function readFloatIdx(path: string): IdxFile<Float32Array> {
  const { dims, values } = readValues(path, FLOAT)
  return { dims, data: Float32Array.from({ length: values.byteLength / 4 }, (_, at) => values.getFloat32(4 * at)) }
}

/** What follows the header, checked to be of this type and as much as the extents say. */
function readValues(path: string, { code, called, byteCount }: ValueType): { dims: number[]; values: DataView } {
  const name = basename(path)
  const bytes = readBytes(path, name)
  if (bytes.length < 4 || bytes[0] !== 0 || bytes[1] !== 0) throw new UserError('errors:idx.notIdx', { file: name })
  if (bytes[2] !== code) throw new UserError('errors:idx.otherType', { file: name, type: bytes[2], called, code })
  const rank = bytes[3]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = 4 + 4 * rank
  if (bytes.length < start) throw new UserError('errors:idx.cutShort', { file: name })
  const dims = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis))
  const expected = dims.reduce((product, extent) => product * extent, 1)
  const found = (bytes.length - start) / byteCount
  if (found !== expected) {
    throw new UserError('errors:idx.otherLength', { file: name, expected, extents: dims.join(' x '), found })
  }
  return { dims, values: new DataView(bytes.buffer, bytes.byteOffset + start, expected * byteCount) }
}

function readBytes(path: string, name: string): Uint8Array {
  try {
    const bytes = readFileSync(path)
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes
  } catch (error) {
    throw new UserError('errors:files.unreadable', { file: name, detail: wordsOf(error) })
  }
}

/** An IDX file of unsigned bytes or of 32-bit floats, not zipped. */
export function serializeIdx({ dims, data }: IdxFile<Uint8Array | Float32Array>): Uint8Array {
  const { code, byteCount } = data instanceof Float32Array ? FLOAT : UNSIGNED_BYTE
  const start = 4 + 4 * dims.length
  const bytes = new Uint8Array(start + data.length * byteCount)
  const view = new DataView(bytes.buffer)
  bytes.set([0, 0, code, dims.length])
  dims.forEach((extent, axis) => view.setUint32(4 + 4 * axis, extent))
  if (data instanceof Float32Array) data.forEach((value, at) => view.setFloat32(start + 4 * at, value))
  else bytes.set(data, start)
  return bytes
}
