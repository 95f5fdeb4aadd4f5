/** Runs in other programs' forms: checked against the formats' own published values and a reader of our own. */
import protobuf from 'protobufjs'
import { describe, expect, it } from 'vitest'
import { crc32c, maskedCrc32c } from '../../../../src/main/training/run-export/crc32c'
import { csv } from '../../../../src/main/training/run-export/csv'
import type { ExportedRun } from '../../../../src/main/training/run-export/run-format'
import { tensorboard } from '../../../../src/main/training/run-export/tensorboard'
import type { CurvePoint, Run } from '../../../../src/shared/run'

const run = { id: 'ab12', name: 'Rate 0.1, "fast"', createdAt: '2026-01-02T03:04:05.000Z', startedAt: null } as Run
const point = (epoch: number, training: Record<string, number>): CurvePoint => ({
  epoch,
  elapsedMs: epoch * 1500,
  learningRate: 0.5,
  gradientNorm: 2,
  samplesPerSecond: 100,
  training,
  validation: { accuracy: 0.25 }
})
const exported: ExportedRun = { run, curve: [point(0, {}), point(1, { loss: 3.5 })] }

describe('CRC-32C', () => {
  it.each([
    // RFC 3720, appendix B.4.
    [new Uint8Array(32), 0x8a9136aa],
    [new Uint8Array(32).fill(0xff), 0x62a8ab43],
    [Uint8Array.from({ length: 32 }, (_, index) => index), 0x46dd794e],
    [new TextEncoder().encode('123456789'), 0xe3069283]
  ])('has the published value %#', (bytes, expected) => expect(crc32c(bytes)).toBe(expected))

  it('is masked as TensorFlow masks it', () => {
    // ((crc >> 15) | (crc << 17)) + 0xa282ead8 of 0xe3069283.
    expect(maskedCrc32c(new TextEncoder().encode('123456789'))).toBe(0xc78ab0e5)
  })
})

describe('CSV', () => {
  it('has a row an epoch, an empty field where nothing was measured, and quotes what needs them', () => {
    const [{ path, content }] = csv.serialize([exported])
    expect(path).toBe('runs.csv')
    expect(String(content).split('\r\n')).toEqual([
      'run,name,epoch,elapsed_s,validation/accuracy,learning_rate,gradient_norm,samples_per_second,training/loss',
      'ab12,"Rate 0.1, ""fast""",0,0,0.25,0.5,2,100,',
      'ab12,"Rate 0.1, ""fast""",1,1.5,0.25,0.5,2,100,3.5',
      ''
    ])
  })
})

describe('TensorBoard event files', () => {
  it('lie in a folder a run, and give back what was written', () => {
    const [{ path, content }] = tensorboard.serialize([exported])
    expect(path).toBe('Rate 0.1, _fast_ ab12/events.out.tfevents.1767323045.glyphwright')
    const [version, first, second] = readRecords(content as Uint8Array).map((data) => Event.toObject(Event.decode(data)))
    expect(version).toEqual({ wallTime: 1767323045, fileVersion: 'brain.Event:2' })
    expect(first['wallTime']).toBe(1767323045)
    expect(second).toMatchObject({ wallTime: 1767323046.5, step: 1 })
    const values = Object.fromEntries((second['summary'] as { value: { tag: string; simpleValue: number }[] }).value.map(({ tag, simpleValue }) => [tag, simpleValue]))
    expect(values).toEqual({ 'training/loss': 3.5, 'validation/accuracy': 0.25, learning_rate: 0.5, gradient_norm: 2, samples_per_second: 100 })
  })
})

/** The fields of TensorFlow's event.proto and summary.proto that scalars use. */
const { root } = protobuf.parse(`syntax = "proto3";
  message Value { string tag = 1; float simple_value = 2; }
  message Summary { repeated Value value = 1; }
  message Event { double wall_time = 1; int32 step = 2; string file_version = 3; Summary summary = 5; }`)
const Event = root.lookupType('Event')

function readRecords(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = Number(view.getBigUint64(at, true))
    expect(view.getUint32(at + 8, true)).toBe(maskedCrc32c(bytes.subarray(at, at + 8)))
    const data = bytes.subarray(at + 12, at + 12 + length)
    expect(view.getUint32(at + 12 + length, true)).toBe(maskedCrc32c(data))
    records.push(data)
    at += 16 + length
  }
  return records
}
