/**
 * Named tensors in one file, in the safetensors format: eight bytes with the header's length, a JSON header of
 * types, shapes and offsets, then the values. https://huggingface.co/docs/safetensors
 */
import { z } from 'zod'
import { floats, type FloatTensor } from '../../onnx/tensor'

export type NamedTensors = Readonly<Record<string, FloatTensor>>

const METADATA = '__metadata__'
const LENGTH_BYTES = 8
/** The format's own limit on headers. */
const LONGEST_HEADER = 100_000_000

const entrySchema = z.object({
  dtype: z.literal('F32'),
  shape: z.array(z.int().nonnegative()),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()])
})
const headerSchema = z.record(z.string(), z.union([entrySchema, z.record(z.string(), z.string())]))

export function serializeTensors(tensors: NamedTensors, metadata: Readonly<Record<string, string>>): Uint8Array {
  let offset = 0
  const entries = Object.entries(tensors).map(([name, { dims, data }]) => {
    const begin = offset
    offset += data.byteLength
    return [name, { dtype: 'F32', shape: dims, data_offsets: [begin, offset] }]
  })
  const header = Buffer.from(JSON.stringify({ [METADATA]: metadata, ...Object.fromEntries(entries) }))
  // The values begin at a multiple of their size; the format allows spaces after the JSON.
  const padding = (8 - (header.length % 8)) % 8
  const bytes = new Uint8Array(LENGTH_BYTES + header.length + padding + offset)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length + padding), true)
  bytes.set(header, LENGTH_BYTES)
  bytes.fill(0x20, LENGTH_BYTES + header.length, LENGTH_BYTES + header.length + padding)
  let at = LENGTH_BYTES + header.length + padding
  for (const { data } of Object.values(tensors)) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at)
    at += data.byteLength
  }
  return bytes
}

/** Throws SyntaxError when the bytes are not such a file, or one with other values than float32. */
export function parseTensors(bytes: Uint8Array): { readonly tensors: NamedTensors; readonly metadata: Readonly<Record<string, string>> } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = bytes.length < LENGTH_BYTES ? Infinity : Number(view.getBigUint64(0, true))
  const start = LENGTH_BYTES + length
  if (length > LONGEST_HEADER || start > bytes.length) throw new SyntaxError('the file is cut short')
  const header = headerSchema.parse(JSON.parse(Buffer.from(bytes.subarray(LENGTH_BYTES, start)).toString('utf8')))
  const tensors: Record<string, FloatTensor> = {}
  let metadata: Readonly<Record<string, string>> = {}
  for (const [name, entry] of Object.entries(header)) {
    const tensor = entrySchema.safeParse(entry)
    if (!tensor.success) {
      metadata = entry as Record<string, string>
      continue
    }
    const [begin, end] = tensor.data.data_offsets
    if (start + end > bytes.length) throw new SyntaxError('the file is cut short')
    // Copied: the values need not lie at a multiple of four in the file that was read.
    const data = new Float32Array((end - begin) / Float32Array.BYTES_PER_ELEMENT)
    new Uint8Array(data.buffer).set(bytes.subarray(start + begin, start + end))
    tensors[name] = floats(tensor.data.shape, data)
  }
  return { tensors, metadata }
}
