/** Other ways to cut the word under the caret, hanging at it: what each would read, before one is taken. */
import { UnstyledButton } from '@mantine/core'
import { enclosing } from '../../../shared/geometry'
import { wayText, type WordWay } from '../../../shared/layout/word-way'
import { counted, probability } from '../../components/format'
import { Keys } from '../../components/Keys'
import { leaveWaysAction, nextWayAction, takeWayAction } from './actions/ways-actions'
import { hangBeside } from './canvas/hang-beside'
import { toStage } from './canvas/viewport'
import { useViewport } from './state/viewport-store'
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
  const { viewport, stage } = useViewport()
  const card = { width: WIDTH, height: REST_HEIGHT + ways.length * ROW_HEIGHT }
  const place = hangBeside(toStage(viewport, enclosing(word.map(({ box }) => box))), card, stage)
  if (place === null) return null
  return (
    <div className={classes.ways} role="group" aria-label="Ways to cut the word" style={{ left: place.x, top: place.y, width: WIDTH }}>
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
        <Hint keys={nextWayAction.keys[0]} label="next" />
        <Hint keys={takeWayAction.keys[0]} label="take" />
        <Hint keys={leaveWaysAction.keys[0]} label="leave" />
      </div>
      <div role="status" className="visually-hidden">
        {announced(ways[index], index, ways.length)}
      </div>
    </div>
  )
}

const Hint = ({ keys, label }: { readonly keys: string; readonly label: string }) => (
  <span className={classes.wayHint}>
    <Keys combination={keys} /> {label}
  </span>
)

const announced = (way: WordWay, index: number, count: number): string =>
  `${wayText(way)}, ${probability(way.share)}, way ${index + 1} of ${count}. Enter takes it.`
