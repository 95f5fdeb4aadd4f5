/** Says the selection to those who do not see the stage. */
import { t } from '../../../shared/messages/messages'
import { isDoubtful, type Glyph } from '../../../shared/page'
import { probability } from '../../components/format'
import type { Scene } from './scene/scene'
import { useRead } from './state/read-store'

export function SelectionAnnouncer({ scene }: { readonly scene: Scene }) {
  const selectedId = useRead((state) => state.selectedId)
  const placed = selectedId === null ? undefined : scene.byId.get(selectedId)
  const sentence =
    placed === undefined
      ? ''
      : t('annotate:selection.letter', {
          symbol: placed.glyph.symbol,
          standing: standing(placed.glyph),
          line: placed.lineIndex + 1,
          letter: placed.index - scene.lineStarts[placed.lineIndex] + 1
        })
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="selection">
      {sentence}
    </div>
  )
}

function standing(glyph: Glyph): string {
  if (glyph.setBy === 'person') return t('annotate:selection.byPerson')
  return t(isDoubtful(glyph) ? 'annotate:selection.doubtful' : 'annotate:selection.sure', { probability: probability(glyph.confidence) })
}
