/** Which letters a step of the history was about. */
import type { Change, GlyphColumns } from '../../../../shared/edit'

type GlyphRowChange = Extract<Change, { kind: 'glyph-row' }>

/**
 * The letters that are there after the changes and were themselves changed or made; without any, those that only moved up
 * to close a gap or make room: what stands there now.
 */
export function touchedGlyphs(changes: readonly Change[]): ReadonlySet<number> {
  const set = changes.flatMap((change) => (change.kind === 'glyph-symbol' ? [change.glyphId] : []))
  const standing = changes.filter((change): change is GlyphRowChange => change.kind === 'glyph-row' && change.after !== null)
  const changed = standing.filter((change) => !isOnlyMoved(change))
  const own = [...set, ...changed.map(({ id }) => id)]
  return new Set(own.length > 0 ? own : standing.map(({ id }) => id))
}

const places: ReadonlySet<string> = new Set(['wordId', 'position'] satisfies (keyof GlyphColumns)[])

const isOnlyMoved = ({ before, after }: GlyphRowChange): boolean => before !== null && Object.keys(after ?? {}).every((column) => places.has(column))
