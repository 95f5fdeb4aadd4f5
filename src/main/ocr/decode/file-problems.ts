/** Why a file cannot become pages: one sentence each, naming the file, the reason and the way out. */
import { MAX_FRAMES, MAX_PAGE_MEGAPIXELS } from '../../../shared/image-limits'
import type { english } from '../../../shared/messages/catalogues'
import type { PathsOf } from '../../../shared/messages/messages'
import type { Saying, SayingValues } from '../../../shared/messages/saying'
import { UserError } from '../../../shared/user-error'
import type { FrameSize, PageFile } from './page-format'

/** `key`: of the page files' sentences; each names the file. */
const problem = (file: PageFile, key: PathsOf<typeof english.errors.pages>, values?: SayingValues): UserError =>
  new UserError(`errors:pages.${key}`, { file: file.fileName, ...values })

const accepted: Saying = { key: 'errors:pages.accepted' }

/** Pictures that people have but that are not read here, told apart so that the sentence can name them. */
const foreignFormats = [
  { name: 'heic', matches: (text: string) => /^ftyp(hei|hev|mif1|msf1|avi)/.test(text.slice(4)) },
  { name: 'gif', matches: (text: string) => text.startsWith('GIF8') },
  { name: 'bmp', matches: (text: string) => text.startsWith('BM') },
  { name: 'svg', matches: (text: string) => /<svg[\s>]/i.test(text) },
  { name: 'djvu', matches: (text: string) => text.startsWith('AT&TFORM') },
  { name: 'zip', matches: (text: string) => text.startsWith('PK\x03\x04') }
] as const

export function unknownFormat(file: PageFile, head: Uint8Array): UserError {
  const text = Buffer.from(head).toString('latin1')
  const foreign = foreignFormats.find(({ matches }) => matches(text))
  if (foreign === undefined) return problem(file, 'noPicture', { accepted })
  return problem(file, 'foreign', { format: { key: `errors:pages.formats.${foreign.name}` }, accepted })
}

/** What the file system said, by its error code. */
export function unreadable(file: PageFile, error: unknown): UserError {
  const code = (error as NodeJS.ErrnoException).code
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return problem(file, 'missing')
    case 'EACCES':
    case 'EPERM':
      return problem(file, 'mayNotBeRead')
    case 'EISDIR':
      return folder(file)
    default:
      return problem(file, 'unreadable', { detail: code ?? String(error) })
  }
}

export const folder = (file: PageFile): UserError => problem(file, 'folder', { accepted })

export const notAFile = (file: PageFile): UserError => problem(file, 'noFile', { accepted })

export const empty = (file: PageFile): UserError => problem(file, 'empty')

export const tooManyBytes = (file: PageFile, byteCount: number): UserError =>
  problem(file, 'tooLarge', { gigabytes: (byteCount / 1e9).toFixed(1) })

export const tooManyFrames = (file: PageFile, count: number): UserError => problem(file, 'tooManyPages', { found: count, most: MAX_FRAMES })

/** `size` undefined: the decoder refused it before it could be told. */
export function tooManyPixels(file: PageFile, frame: number | null, size?: FrameSize): UserError {
  const values = { file: frameOf(file, frame), most: MAX_PAGE_MEGAPIXELS }
  return size === undefined
    ? new UserError('errors:pages.tooManyPixels', values)
    : new UserError('errors:pages.tooManyPixelsOf', { ...values, size: `${size.width} x ${size.height}` })
}

/** `detail` is the decoder's own word, for those who can do something with it. */
export const damaged = (file: PageFile, label: string, frame: number | null, detail: string | Saying): UserError =>
  new UserError('errors:pages.damaged', { file: frameOf(file, frame), format: label, detail })

export const tooSlow = (file: PageFile, label: string, seconds: number): UserError => problem(file, 'tooSlow', { seconds, format: label })

export const noPages = (file: PageFile): UserError => problem(file, 'noPages')

export const encrypted = (file: PageFile): UserError => problem(file, 'encrypted')

export const outOfMemory = (file: PageFile): UserError => problem(file, 'outOfMemory')

/** The number of a page where a file has several, else null. */
export const frameNumber = (frameIndex: number, frameCount: number): number | null => (frameCount > 1 ? frameIndex + 1 : null)

/** "scan.tif (page 3)" */
const frameOf = ({ fileName }: PageFile, frame: number | null): string | Saying =>
  frame === null ? fileName : { key: 'errors:pages.frame', values: { file: fileName, page: frame } }
