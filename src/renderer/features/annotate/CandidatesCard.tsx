/** What the glyph under the caret might be, at the glyph: each with its probability and its key. */
import { UnstyledButton } from '@mantine/core'
import { t } from '../../../shared/messages/messages'
import { keysOf, useKeyBindings } from '../../app/actions/key-bindings'
import { keyText } from '../../app/actions/key-combination'
import { probability } from '../../components/format'
import { candidateActions, takeCandidate } from './actions/glyph-actions'
import { Hanging } from './canvas/Hanging'
import { confidenceColour } from './scene/confidence-scale'
import type { Scene } from './scene/scene'
import { useRead } from './state/read-store'
import classes from './Read.module.css'

/** As in the style sheet. */
const CELL_WIDTH = 52
const CARD_HEIGHT = 70
const CARD_PADDING = 10

export function CandidatesCard({ scene }: { readonly scene: Scene }) {
  const selectedId = useRead((state) => state.selectedId)
  const bindings = useKeyBindings()
  const keys = candidateActions.map((action) => keysOf(action, bindings).map((each) => keyText(each))[0] ?? '')
  const glyph = selectedId === null ? undefined : scene.byId.get(selectedId)?.glyph
  if (glyph === undefined || glyph.candidates.length === 0) return null
  return (
    <Hanging box={glyph.box} width={glyph.candidates.length * CELL_WIDTH + CARD_PADDING} height={CARD_HEIGHT} className={classes.candidates} label={t('annotate:candidates')}>
      {glyph.candidates.map(({ symbol, probability: share }, index) => (
        <UnstyledButton
          key={symbol}
          className={classes.candidate}
          aria-pressed={glyph.symbol === symbol}
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
          <span className={classes.candidateKey}>{keys[index]}</span>
        </UnstyledButton>
      ))}
    </Hanging>
  )
}
