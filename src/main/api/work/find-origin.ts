/** From a sample of a dataset to the glyph that stands now where it was taken from. */
import type { DatasetSummary } from '../../../shared/dataset'
import { intersectionOverUnion } from '../../../shared/geometry'
import type { FoundOrigin } from '../../../shared/glyph-origin'
import { readOrigin } from '../../datasets/origins'
import type { AppContext } from '../app-context'

/** A glyph that was cut or joined since shares less than this with its old box. */
const SAME_PLACE = 0.5

export function findOrigin({ workspace: { files, pages, readings } }: AppContext, { sha256, name, source }: DatasetSummary, index: number): FoundOrigin {
  const origin = readOrigin(files.dataset(sha256), index)
  if (origin === null) return { kind: 'none', reason: `It came with ${name}${source === name ? '' : ` (${source})`}, not from a page of yours.` }
  const page = pages.list().find((each) => each.sha256 === origin.sha256 && each.frameIndex === origin.frameIndex)
  if (page === undefined) return { kind: 'none', reason: 'Its page is not in the library any more; undo in Library brings a deleted page back.' }
  const glyphs = (readings.ofPage(page.id)?.lines ?? []).flatMap(({ words }) => words.flatMap((word) => word.glyphs))
  const [nearest] = glyphs
    .map((glyph) => ({ glyph, shared: intersectionOverUnion(glyph.box, origin.box) }))
    .filter(({ shared }) => shared >= SAME_PLACE)
    .sort((a, b) => b.shared - a.shared)
  if (nearest === undefined) return { kind: 'none', reason: `On ${page.name} no letter stands where it was any more.` }
  const { id, symbol } = nearest.glyph
  return { kind: 'page', pageId: page.id, pageName: page.name, glyphId: id, symbol }
}
