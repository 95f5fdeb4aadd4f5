/** Other ways to cut the word under the caret, hanging at it: what each would read, before one is taken. */
import { UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { enclosing } from '../../../shared/geometry'
import { wayText, type WordWay } from '../../../shared/layout/word-way'
import type { Action } from '../../app/actions/action'
import { ActionKeys } from '../../components/ActionKeys'
import { counted, probability } from '../../components/format'
import { leaveWaysAction, nextWayAction, takeWayAction } from './actions/ways-actions'
import { Hanging } from './canvas/Hanging'
import { showWay, takeWay, useWays, type OpenWays } from './state/ways-store'
import classes from './Read.module.css'

/** As in the style sheet. */
const WIDTH = 252
const ROW_HEIGHT = 32
const REST_HEIGHT = 74

export function WaysCard() {
  const open = useWays((state) => state.open)
  return open === null ? null : <OpenCard open={open} />
}

function OpenCard({ open: { word, ways, index } }: { readonly open: OpenWays }) {
  const box = useMemo(() => enclosing(word.map((glyph) => glyph.box)), [word])
  return (
    <Hanging box={box} width={WIDTH} height={REST_HEIGHT + ways.length * ROW_HEIGHT} className={classes.ways} label="Ways to cut the word">
      <div className={classes.wayNow}>
        <span>Now</span>
        <span className={`${classes.wayText} recognised`}>{word.map(({ symbol }) => symbol).join('')}</span>
      </div>
      {ways.map((way, place) => (
        <UnstyledButton
          key={place}
          className={classes.way}
          aria-current={place === index || undefined}
          aria-label={`${wayText(way)}, ${counted(way.glyphs.length, 'letter')}, ${probability(way.share)}`}
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
        <Hint action={nextWayAction} label="next" />
        <Hint action={takeWayAction} label="take" />
        <Hint action={leaveWaysAction} label="leave" />
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

const announced = (way: WordWay, index: number, count: number): string =>
  `${wayText(way)}, ${probability(way.share)}, way ${index + 1} of ${count}. Enter takes it.`
