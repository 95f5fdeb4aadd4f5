/**
 * Where the samples of a set stood on pages, beside the set as `origins.json`. It says nothing of what the samples are:
 * the set's address does not depend on it.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { GlyphOrigin } from '../../shared/glyph-origin'
import { UserError } from '../../shared/user-error'

const FILE = 'origins.json'

const fileSchema = z.object({
  pages: z.array(z.object({ sha256: z.string(), frameIndex: z.int().nonnegative() })),
  /** Page, x, y, width and height of each sample; null: it came from elsewhere. */
  samples: z.array(z.tuple([z.int(), z.number(), z.number(), z.number(), z.number()]).nullable())
})

/** One for each sample, in their order. */
export function writeOrigins(folder: string, origins: readonly (GlyphOrigin | null)[]): void {
  const pages: z.infer<typeof fileSchema>['pages'] = []
  const samples = origins.map((origin) => {
    if (origin === null) return null
    const { sha256, frameIndex, box } = origin
    let page = pages.findIndex((each) => each.sha256 === sha256 && each.frameIndex === frameIndex)
    if (page === -1) page = pages.push({ sha256, frameIndex }) - 1
    return [page, box.x, box.y, box.width, box.height]
  })
  const path = join(folder, FILE)
  writeFileSync(`${path}.part`, `${JSON.stringify({ pages, samples })}\n`)
  renameSync(`${path}.part`, path)
}

/** Null for a sample that came from elsewhere. Throws UserError when the file is damaged. */
export function readOrigin(folder: string, index: number): GlyphOrigin | null {
  const path = join(folder, FILE)
  if (!existsSync(path)) return null
  const { pages, samples } = parse(path)
  const sample = samples[index]
  if (sample === undefined || sample === null) return null
  const [page, x, y, width, height] = sample
  return { ...pages[page], box: { x, y, width, height } }
}

function parse(path: string): z.infer<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new UserError('errors:datasets.damagedOrigins', { file: path })
  }
}
