/**
 * The characters that a WOFF2 font has glyphs for: its cmap table (format 4), which WOFF2 stores as it is.
 * https://www.w3.org/TR/WOFF2/ (4.1, table directory) and OpenType's "cmap".
 */
import { brotliDecompressSync } from 'node:zlib'

/** Index of a table's tag in the directory's first six bits. */
const CMAP = 0
const OWN_TAG = 63
const GLYF = 10
const LOCA = 11
const HEADER_BYTES = 48

export function charactersOf(font: Buffer): Set<string> {
  const { offset, length, end } = findCmap(font)
  const tables = brotliDecompressSync(font.subarray(end, end + font.readUInt32BE(20)))
  return readCmap(tables.subarray(offset, offset + length))
}

function findCmap(font: Buffer): { offset: number; length: number; end: number } {
  let [at, offset] = [HEADER_BYTES, 0]
  let found = { offset: 0, length: 0 }
  const number = (): number => {
    let value = 0
    for (;;) {
      const byte = font[at++]
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  for (let table = 0; table < font.readUInt16BE(12); table++) {
    const flags = font[at++]
    const tag = flags & 63
    if (tag === OWN_TAG) at += 4
    const original = number()
    const isTransformed = tag === GLYF || tag === LOCA ? flags >> 6 === 0 : flags >> 6 !== 0
    const length = isTransformed ? number() : original
    if (tag === CMAP) found = { offset, length }
    offset += length
  }
  return { ...found, end: at }
}

function readCmap(cmap: Buffer): Set<string> {
  const characters = new Set<string>()
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const start = cmap.readUInt32BE(4 + 8 * record + 4)
    if (cmap.readUInt16BE(start) !== 4) continue
    const segments = cmap.readUInt16BE(start + 6) / 2
    const [ends, starts, deltas, ranges] = [14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments].map((field) => start + field)
    for (let segment = 0; segment < segments; segment++) {
      const [first, last, delta, range] = [starts, ends, deltas, ranges].map((field) => cmap.readUInt16BE(field + 2 * segment))
      for (let code = first; code <= last && code < 0xffff; code++) {
        const place = ranges + 2 * segment + range + 2 * (code - first)
        const glyph = range === 0 ? (code + delta) & 0xffff : cmap.readUInt16BE(place)
        if (glyph !== 0) characters.add(String.fromCharCode(code))
      }
    }
  }
  return characters
}
