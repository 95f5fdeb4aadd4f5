/** The registry of formats whose files become pages. A file is what its bytes say, whatever its name. */
import type { PageFormat } from './page-format'
import { pdfFormat } from './pdf-format'
import { rasterFormat } from './raster-format'

const ascii = (head: Uint8Array, start: number, text: string): boolean =>
  [...text].every((character, index) => head[start + index] === character.charCodeAt(0))

const startsWith = (head: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte)

export const pageFormats: readonly PageFormat[] = [
  rasterFormat({
    label: 'JPEG',
    mediaType: 'image/jpeg',
    extension: 'jpg',
    multiPage: false,
    recognises: (head) => startsWith(head, 0xff, 0xd8, 0xff)
  }),
  rasterFormat({
    label: 'PNG',
    mediaType: 'image/png',
    extension: 'png',
    multiPage: false,
    recognises: (head) => startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  }),
  rasterFormat({
    label: 'WebP',
    mediaType: 'image/webp',
    extension: 'webp',
    multiPage: false,
    recognises: (head) => ascii(head, 0, 'RIFF') && ascii(head, 8, 'WEBP')
  }),
  rasterFormat({
    label: 'TIFF',
    mediaType: 'image/tiff',
    extension: 'tif',
    multiPage: true,
    // Little and big endian, classic (42) and BigTIFF (43).
    recognises: (head) =>
      startsWith(head, 0x49, 0x49, 42, 0) ||
      startsWith(head, 0x4d, 0x4d, 0, 42) ||
      startsWith(head, 0x49, 0x49, 43, 0) ||
      startsWith(head, 0x4d, 0x4d, 0, 43)
  }),
  pdfFormat
]
