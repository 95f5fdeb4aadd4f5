/**
 * Reads the numeric arrays of MATLAB's MAT-files, level 5: https://www.mathworks.com/help/pdf_doc/matlab/matfile_format.pdf
 * Compressed elements, both byte orders and all real numeric types are read; cells, structures, characters, sparse
 * and complex arrays are passed over. Level 4 and 7.3 (HDF5) are other formats and are refused.
 */
import { endianness } from 'node:os'
import { inflateSync } from 'node:zlib'
import { type Saying, wordsOf } from '../../../shared/messages/saying'
import { UserError } from '../../../shared/user-error'

export interface MatlabArray {
  readonly name: string
  readonly dims: readonly number[]
  /** In column order: the first index runs fastest. */
  readonly data: ArrayLike<number>
}

const HEADER_BYTES = 128
const VERSION_5 = 0x0100
/** Of one compressed variable. */
const MOST_BYTES = 2 ** 31
const HOST_IS_LITTLE = endianness() === 'LE'
const miMATRIX = 14
const miCOMPRESSED = 15
const COMPLEX = 0x0800

/** Array classes that hold real numbers, from double to uint64. */
const isNumericClass = (arrayClass: number): boolean => arrayClass >= 6 && arrayClass <= 15

type NumberArrayType =
  | Int8ArrayConstructor
  | Uint8ArrayConstructor
  | Int16ArrayConstructor
  | Uint16ArrayConstructor
  | Int32ArrayConstructor
  | Uint32ArrayConstructor
  | Float32ArrayConstructor
  | Float64ArrayConstructor
  | BigInt64ArrayConstructor
  | BigUint64ArrayConstructor

/** How the numbers of each data type are stored. */
const numberTypes: Readonly<Record<number, NumberArrayType>> = {
  1: Int8Array,
  2: Uint8Array,
  3: Int16Array,
  4: Uint16Array,
  5: Int32Array,
  6: Uint32Array,
  7: Float32Array,
  9: Float64Array,
  12: BigInt64Array,
  13: BigUint64Array
}

/** Bytes of a file, or of one variable that was unzipped out of it. */
interface Stretch {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly little: boolean
  /** "nist26.mat", or with " (compressed variable at byte N)". */
  readonly where: string | Saying
}

interface Element {
  readonly type: number
  readonly start: number
  readonly length: number
  /** Where the next element begins. */
  readonly next: number
}

/** Throws UserError that names the file and the byte when it is none, or is damaged. */
export function readMatlabFile(bytes: Uint8Array, fileName: string): MatlabArray[] {
  const little = checkHeader(bytes, fileName)
  const file: Stretch = { bytes, view: viewOf(bytes), little, where: fileName }
  const arrays: MatlabArray[] = []
  for (let at = HEADER_BYTES; at < bytes.length; ) {
    const element = elementAt(file, at, bytes.length)
    const array = element.type === miCOMPRESSED ? readCompressed(file, element, at) : readMatrix(file, element)
    if (array !== null) arrays.push(array)
    at = element.next
  }
  return arrays
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Returns whether numbers are little-endian. */
function checkHeader(bytes: Uint8Array, fileName: string): boolean {
  const text = Buffer.from(bytes.subarray(0, 19)).toString('latin1')
  if (text.startsWith('MATLAB 7.3') || text.startsWith('\x89HDF')) {
    throw new UserError('errors:matlab.hdf5', { file: fileName })
  }
  if (bytes.length < HEADER_BYTES || !text.startsWith('MATLAB 5.0')) {
    throw new UserError('errors:matlab.notMatlab', { file: fileName })
  }
  const endian = Buffer.from(bytes.subarray(126, 128)).toString('latin1')
  if (endian !== 'IM' && endian !== 'MI') throw new UserError('errors:matlab.noByteOrder', { file: fileName })
  const little = endian === 'IM'
  const version = viewOf(bytes).getUint16(124, little)
  if (version !== VERSION_5) throw new UserError('errors:matlab.otherVersion', { file: fileName, version, known: VERSION_5 })
  return little
}

const cutShort = (where: Stretch['where'], at: number): UserError => new UserError('errors:matlab.cutShort', { place: where, byte: at })

/** The tag at `at`: eight bytes, or four with up to four bytes of data behind them. */
function elementAt({ view, little, where }: Stretch, at: number, end: number): Element {
  if (at + 8 > end) throw cutShort(where, at)
  const word = view.getUint32(at, little)
  const small = word >>> 16
  if (small > 4) throw cutShort(where, at)
  if (small > 0) return { type: word & 0xffff, start: at + 4, length: small, next: at + 8 }
  const length = view.getUint32(at + 4, little)
  const start = at + 8
  if (start + length > end) throw cutShort(where, at)
  // Elements begin at multiples of eight bytes, only compressed ones follow each other closely.
  const padded = word === miCOMPRESSED ? length : Math.ceil(length / 8) * 8
  return { type: word, start, length, next: Math.min(end, start + padded) }
}

function readCompressed(file: Stretch, element: Element, at: number): MatlabArray | null {
  const where: Saying = { key: 'errors:matlab.variable', values: { file: file.where, byte: at } }
  let bytes: Uint8Array
  try {
    bytes = inflateSync(file.bytes.subarray(element.start, element.start + element.length), { maxOutputLength: MOST_BYTES })
  } catch (error) {
    throw new UserError('errors:matlab.cannotUnzip', { place: where, detail: wordsOf(error) })
  }
  const stretch: Stretch = { bytes, view: viewOf(bytes), little: file.little, where }
  return readMatrix(stretch, elementAt(stretch, 0, bytes.length))
}

/** Sub-elements in their order: flags, extents, name, numbers. Null for what is no real numeric array. */
function readMatrix(stretch: Stretch, { type, start, length }: Element): MatlabArray | null {
  if (type !== miMATRIX || length === 0) return null
  const end = start + length
  const flags = elementAt(stretch, start, end)
  if (flags.length < 8) throw cutShort(stretch.where, flags.start)
  const flagWord = stretch.view.getUint32(flags.start, stretch.little)
  if (!isNumericClass(flagWord & 0xff) || (flagWord & COMPLEX) !== 0) return null
  const extents = elementAt(stretch, flags.next, end)
  const title = elementAt(stretch, extents.next, end)
  const name = Buffer.from(stretch.bytes.subarray(title.start, title.start + title.length)).toString('latin1')
  const numbers = elementAt(stretch, title.next, end)
  const dims = Array.from(readNumbers(stretch, extents))
  const data = readNumbers(stretch, numbers)
  const expected = dims.reduce((product, extent) => product * extent, 1)
  if (data.length !== expected) {
    throw new UserError('errors:matlab.otherLength', { place: stretch.where, array: name, found: data.length, extents: dims.join(' x '), expected })
  }
  return { name, dims, data }
}

function readNumbers({ bytes, little, where }: Stretch, { type, start, length }: Element): ArrayLike<number> {
  const NumberArray = numberTypes[type]
  if (NumberArray === undefined || length % NumberArray.BYTES_PER_ELEMENT !== 0) {
    throw new UserError('errors:matlab.noNumbers', { place: where, type, length, byte: start })
  }
  // A copy of its own begins where any kind of number may begin.
  const copy = new Uint8Array(bytes.subarray(start, start + length))
  if (little !== HOST_IS_LITTLE) swapBytes(copy, NumberArray.BYTES_PER_ELEMENT)
  const numbers = new NumberArray(copy.buffer)
  return numbers instanceof BigInt64Array || numbers instanceof BigUint64Array ? Float64Array.from(numbers, Number) : numbers
}

function swapBytes(bytes: Uint8Array, numberBytes: number): void {
  for (let at = 0; at < bytes.length; at += numberBytes) bytes.subarray(at, at + numberBytes).reverse()
}
