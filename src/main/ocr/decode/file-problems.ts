/** Why a file cannot become pages: one sentence each, naming the file, the reason and the way out. */
import { MAX_FRAMES, MAX_PAGE_MEGAPIXELS } from '../../../shared/image-limits'
import { UserError } from '../../../shared/user-error'
import type { FrameSize, PageFile } from './page-format'

const problem = (file: PageFile, text: string): UserError => new UserError(`${file.fileName} ${text}`)

const ACCEPTED = 'JPEG, PNG, WebP, TIFF or PDF'

/** Pictures that people have but that are not read here, told apart so that the sentence can name them. */
const foreignFormats: readonly { readonly label: string; readonly matches: (text: string) => boolean }[] = [
  { label: 'a HEIC or AVIF picture', matches: (text) => /^ftyp(hei|hev|mif1|msf1|avi)/.test(text.slice(4)) },
  { label: 'a GIF', matches: (text) => text.startsWith('GIF8') },
  { label: 'a BMP', matches: (text) => text.startsWith('BM') },
  { label: 'an SVG drawing', matches: (text) => /<svg[\s>]/i.test(text) },
  { label: 'a DjVu document', matches: (text) => text.startsWith('AT&TFORM') },
  { label: 'a Word or ZIP file', matches: (text) => text.startsWith('PK\x03\x04') }
]

export function unknownFormat(file: PageFile, head: Uint8Array): UserError {
  const text = Buffer.from(head).toString('latin1')
  const foreign = foreignFormats.find(({ matches }) => matches(text))
  const found = foreign === undefined ? 'is not a picture' : `is ${foreign.label}, which is not read here`
  return problem(file, `${found}: choose a ${ACCEPTED} file, or save it as one.`)
}

/** What the file system said, by its error code. */
export function unreadable(file: PageFile, error: unknown): UserError {
  const code = (error as NodeJS.ErrnoException).code
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return problem(file, 'is not there: check the name, it may have been moved or deleted.')
    case 'EACCES':
    case 'EPERM':
      return problem(file, 'may not be read by you: change its permissions, or copy it to your own folder.')
    case 'EISDIR':
      return folder(file)
    default:
      return problem(file, `cannot be read (${code ?? String(error)}): check the disk, or copy it elsewhere.`)
  }
}

export const folder = (file: PageFile): UserError =>
  problem(file, `is a folder: choose the ${ACCEPTED} files in it.`)

export const notAFile = (file: PageFile): UserError =>
  problem(file, `is a device or a pipe, not a file: choose a ${ACCEPTED} file.`)

export const empty = (file: PageFile): UserError =>
  problem(file, 'is empty (0 bytes): scan or copy it again.')

export function tooManyBytes(file: PageFile, byteCount: number): UserError {
  const gigabytes = (byteCount / 1e9).toFixed(1)
  return problem(file, `has ${gigabytes} GB, more than can be taken: split it, or compress its pictures.`)
}

export function tooManyFrames(file: PageFile, count: number): UserError {
  return problem(file, `has ${count} pages, more than the ${MAX_FRAMES} that a file may have: split it.`)
}

/** `size` undefined: the decoder refused it before it could be told. */
export function tooManyPixels(file: PageFile, frame: string, size?: FrameSize): UserError {
  const found = size === undefined ? '' : ` (${size.width} x ${size.height})`
  const limit = `the ${MAX_PAGE_MEGAPIXELS} megapixels that a page may have`
  return new UserError(
    `${file.fileName}${frame} has more than ${limit}${found}: scan it at a lower resolution, or cut it in parts.`
  )
}

/** `detail` is the decoder's own word, for those who can do something with it. */
export function damaged(file: PageFile, label: string, frame: string, detail: string): UserError {
  const found = `${file.fileName}${frame} is a damaged ${label} file (${detail})`
  return new UserError(`${found}: copy or scan it again.`)
}

export const tooSlow = (file: PageFile, label: string, seconds: number): UserError =>
  problem(file, `could not be decoded within ${seconds} seconds: save it as a plain ${label} file.`)

export const noPages = (file: PageFile): UserError =>
  problem(file, 'has no pages: choose another file.')

export const encrypted = (file: PageFile): UserError =>
  problem(file, 'is protected with a password: save a copy without one and take that.')

/** " (page 3)" where a file has several. */
export const frameSuffix = (frameIndex: number, frameCount: number): string =>
  frameCount > 1 ? ` (page ${frameIndex + 1})` : ''

export const outOfMemory = (file: PageFile): UserError =>
  problem(file, 'needs more memory than there is: split it, or save its pages as smaller pictures.')
