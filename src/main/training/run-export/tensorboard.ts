/**
 * TensorBoard event files: records of TensorFlow's `Event` message, each framed as a TFRecord. Written here
 * because the messages that scalars need have six fields in all.
 * https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/util/event.proto
 * https://www.tensorflow.org/tutorials/load_data/tfrecord#tfrecords_format_details
 */
import protobuf from 'protobufjs'
import { maskedCrc32c } from './crc32c'
import { measures, type ExportedRun, type RunFormat } from './run-format'

const { Writer } = protobuf

/** Field numbers of the messages, with the wire type in the lower three bits. */
const EVENT = { wallTime: (1 << 3) | 1, step: (2 << 3) | 0, fileVersion: (3 << 3) | 2, summary: (5 << 3) | 2 }
const SUMMARY = { value: (1 << 3) | 2 }
const VALUE = { tag: (1 << 3) | 2, simpleValue: (2 << 3) | 5 }

/** Says which version of the messages follows; TensorBoard wants it first. */
const FILE_VERSION = 'brain.Event:2'

export const tensorboard: RunFormat = {
  id: 'tensorboard',
  label: 'TensorBoard event files',
  serialize: (runs) => runs.map((run) => ({ path: `${folderOf(run)}/events.out.tfevents.${Math.floor(beganAt(run))}.glyphwright`, content: events(run) }))
}

/** TensorBoard calls a run by its folder. */
const folderOf = ({ run }: ExportedRun): string => `${run.name.replace(/[^\p{L}\p{N}., -]+/gu, '_').trim()} ${run.id}`

/** Seconds since 1970. */
const beganAt = ({ run }: ExportedRun): number => new Date(run.startedAt ?? run.createdAt).getTime() / 1000

function events(exported: ExportedRun): Uint8Array {
  const began = beganAt(exported)
  const first = new Writer().uint32(EVENT.wallTime).double(began).uint32(EVENT.fileVersion).string(FILE_VERSION).finish()
  return Buffer.concat([first, ...exported.curve.map((point) => epochEvent(began + point.elapsedMs / 1000, point.epoch, measures(point)))].map(record))
}

function epochEvent(wallTime: number, epoch: number, values: Readonly<Record<string, number>>): Uint8Array {
  const event = new Writer().uint32(EVENT.wallTime).double(wallTime).uint32(EVENT.step).int64(epoch)
  const summary = new Writer()
  for (const [tag, value] of Object.entries(values)) {
    summary.uint32(SUMMARY.value).bytes(new Writer().uint32(VALUE.tag).string(tag).uint32(VALUE.simpleValue).float(value).finish())
  }
  return event.uint32(EVENT.summary).bytes(summary.finish()).finish()
}

/** Length (8 bytes), its checksum, the data, its checksum; little-endian. */
function record(data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(data.length + 16)
  bytes.writeBigUInt64LE(BigInt(data.length), 0)
  bytes.writeUInt32LE(maskedCrc32c(bytes.subarray(0, 8)), 8)
  bytes.set(data, 12)
  bytes.writeUInt32LE(maskedCrc32c(data), 12 + data.length)
  return bytes
}
