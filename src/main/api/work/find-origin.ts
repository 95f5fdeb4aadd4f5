/** From a sample of a dataset to the glyph that stands now where it was taken from. */
import type { DatasetSummary } from '../../../shared/dataset'
import { intersectionOverUnion } from '../../../shared/geometry'
import type { FoundOrigin } from '../../../shared/glyph-origin'
import type { Saying } from '../../../shared/messages/saying'
import { readOrigin } from '../../datasets/origins'
import type { AppContext } from '../app-context'

/** A glyph that was cut or joined since shares less than this with its old box. */
const SAME_PLACE = 0.5

export function findOrigin({ workspace: { files, pages, readings } }: AppContext, { sha256, name, source }: DatasetSummary, index: number): FoundOrigin {
  const origin = readOrigin(files.dataset(sha256), index)
  if (origin === null) return { kind: 'none', reason: cameWith(name, source) }
  const page = pages.list().find((each) => each.sha256 === origin.sha256 && each.frameIndex === origin.frameIndex)
  if (page === undefined) return { kind: 'none', reason: { key: 'errors:origin.pageGone' } }
  const glyphs = (readings.ofPage(page.id)?.lines ?? []).flatMap(({ words }) => words.flatMap((word) => word.glyphs))
  const [nearest] = glyphs
    .map((glyph) => ({ glyph, shared: intersectionOverUnion(glyph.box, origin.box) }))
    .filter(({ shared }) => shared >= SAME_PLACE)
    .sort((a, b) => b.shared - a.shared)
  if (nearest === undefined) return { kind: 'none', reason: { key: 'errors:origin.letterGone', values: { page: page.name } } }
  const { id, symbol } = nearest.glyph
  return { kind: 'page', pageId: page.id, pageName: page.name, glyphId: id, symbol }
}

const cameWith = (dataset: string, source: string): Saying =>
  source === dataset ? { key: 'errors:origin.cameWith', values: { dataset } } : { key: 'errors:origin.cameWithSource', values: { dataset, source } }
