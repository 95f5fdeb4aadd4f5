/** Looks into a file before it is taken: what it is, its pages, and whether all of it can be decoded. */
import type { WorkContext } from '../../../shared/progress'
import { formatOf } from './page-file'
import type { FrameSize, PageFile } from './page-format'

export type InspectRequest = PageFile

export interface FileInspection {
  readonly mediaType: string
  /** Of the format that the bytes are, without the dot. */
  readonly extension: string
  /** Upright size of every page; at least one. */
  readonly frames: readonly FrameSize[]
}

/** Throws UserError with one sentence when the file cannot become pages. */
export async function inspectFile(request: InspectRequest, context: WorkContext): Promise<FileInspection> {
  const format = await formatOf(request)
  const frames = await format.inspect(request, context)
  return { mediaType: format.mediaType, extension: format.extension, frames }
}
