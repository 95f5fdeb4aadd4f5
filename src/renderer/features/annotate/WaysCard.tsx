/** Other ways to cut the word under the caret, hanging at it: what each would read, before one is taken. */
import { UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { enclosing } from '../../../shared/geometry'
import { wayText, type WordWay } from '../../../shared/layout/word-way'
import { t } from '../../../shared/messages/messages'
import type { Action } from '../../app/actions/action'
import { ActionKeys } from '../../components/ActionKeys'
import { probability } from '../../components/format'
import { leaveWaysAction, nextWayAction, takeWayAction } from './actions/ways-actions'
import { Hanging } from './canvas/Hanging'
import { showWay, takeWay, useWays, type OpenWays } from './state/ways-store'
import classes from './Read.module.css'

/** As in the style sheet. */
const WIDTH = 296
const ROW_HEIGHT = 32
const REST_HEIGHT = 74

export function WaysCard() {
  const open = useWays((state) => state.open)
  return open === null ? null : <OpenCard open={open} />
}

function OpenCard({ open: { word, ways, index } }: { readonly open: OpenWays }) {
  const box = useMemo(() => enclosing(word.map((glyph) => glyph.box)), [word])
  return (
    <Hanging box={box} width={WIDTH} height={REST_HEIGHT + ways.length * ROW_HEIGHT} className={classes.ways} label={t('annotate:ways.label')}>
      <div className={classes.wayNow}>
        <span>{t('annotate:ways.now')}</span>
        <span className={`${classes.wayText} recognised`}>{word.map(({ symbol }) => symbol).join('')}</span>
      </div>
      {ways.map((way, place) => (
        <UnstyledButton
          key={place}
          className={classes.way}
          aria-current={place === index || undefined}
          aria-label={t('annotate:ways.way', { count: way.glyphs.length, text: wayText(way), probability: probability(way.share) })}
          onMouseDown={(event) => event.preventDefault()}
          onMouseEnter={() => showWay(place)}
          onClick={takeWay}
        >
          <span className={`${classes.wayText} recognised`}>
            {way.glyphs.map((glyph, at) => (
              <span key={at} className={classes.wayGlyph} data-new={glyph.whole === null || undefined}>
                {glyph.symbol}
              </span>
            ))}
          </span>
          <span className={classes.wayShare}>{probability(way.share)}</span>
        </UnstyledButton>
      ))}
      <div className={classes.wayKeys}>
        <Hint action={nextWayAction} label={t('annotate:ways.next')} />
        <Hint action={takeWayAction} label={t('annotate:ways.take')} />
        <Hint action={leaveWaysAction} label={t('annotate:ways.leave')} />
      </div>
      <div role="status" className="visually-hidden">
        {announced(ways[index], index, ways.length)}
      </div>
    </Hanging>
  )
}

const Hint = ({ action, label }: { readonly action: Action; readonly label: string }) => (
  <span className={classes.wayHint}>
    <ActionKeys action={action} /> {label}
  </span>
)

const announced = (way: WordWay, index: number, total: number): string =>
  t('annotate:ways.shown', { text: wayText(way), probability: probability(way.share), number: index + 1, total })
