/** What the glyph under the caret might be, at the glyph: each with its probability and its key. */
import { UnstyledButton } from '@mantine/core'
import type { Glyph } from '../../../shared/page'
import { keyText } from '../../app/actions/key-combination'
import { probability } from '../../components/format'
import { takeCandidate } from './actions/glyph-actions'
import { hangBeside } from './canvas/hang-beside'
import { toStage } from './canvas/viewport'
import { confidenceColour } from './scene/confidence-scale'
import type { Scene } from './scene/scene'
import { useRead } from './state/read-store'
import { useViewport } from './state/viewport-store'
import classes from './Read.module.css'

/** As in the style sheet. */
const CELL_WIDTH = 52
const CARD_HEIGHT = 70
const CARD_PADDING = 10

export function CandidatesCard({ scene }: { readonly scene: Scene }) {
  const selectedId = useRead((state) => state.selectedId)
  const { viewport, stage } = useViewport()
  const glyph = selectedId === null ? undefined : scene.byId.get(selectedId)?.glyph
  if (glyph === undefined || glyph.candidates.length === 0) return null
  const card = { width: glyph.candidates.length * CELL_WIDTH + CARD_PADDING, height: CARD_HEIGHT }
  const place = hangBeside(toStage(viewport, glyph.box), card, stage)
  if (place === null) return null
  return (
    <div
      className={classes.candidates}
      role="group"
      aria-label="Candidates"
      style={{ left: place.x, top: place.y, width: card.width }}
    >
      {glyph.candidates.map(({ symbol, probability: share }, index) => (
        <UnstyledButton
          key={symbol}
          className={classes.candidate}
          aria-pressed={glyph.symbol === symbol}
          aria-label={candidateLabel(glyph, index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => takeCandidate(index + 1)}
        >
          <span className={`${classes.candidateSymbol} recognised`}>{symbol}</span>
          <span className={classes.candidateBar}>
            <span
              style={{
                width: `${Math.max(3, share * 100)}%`,
                background: index === 0 ? confidenceColour(share) : undefined
              }}
            />
          </span>
          <span className={classes.candidateShare}>{probability(share)}</span>
          <span className={classes.candidateKey}>{keyText(`Alt+${index + 1}`)}</span>
        </UnstyledButton>
      ))}
    </div>
  )
}

const candidateLabel = ({ candidates }: Glyph, index: number): string =>
  `${candidates[index].symbol}, ${probability(candidates[index].probability)}, Alt ${index + 1}`
