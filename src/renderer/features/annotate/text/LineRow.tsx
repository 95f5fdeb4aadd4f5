/** One line of text: its number, and a cell for each letter. */
import { memo, useMemo } from 'react'
import { languageNow, t } from '../../../../shared/messages/messages'
import { isDoubtful, UNREAD_SYMBOL, type Glyph, type Line, type Word } from '../../../../shared/page'
import { probability } from '../../../components/format'
import { cropBand, cropBoxes, cropStyle, type LyingPage } from './crop'
import { isSameBand, type LineBand } from './line-band'
import classes from './Text.module.css'

interface LineRowProps {
  readonly line: Line
  readonly number: number
  readonly content: LyingPage
  /** Whether the image of each letter stands above it. */
  readonly crops: boolean
  /** The selected glyph if it is in this line. */
  readonly selectedId: number | null
  /** All that is selected, when that is more than one. */
  readonly marked: ReadonlySet<number>
}

/** Drawn again only when its own letters or the selection in it change. */
export const LineRow = memo(
  function LineRow({ line, number, content, crops, selectedId, marked }: LineRowProps) {
    const band = useMemo(() => (crops ? cropBand(content, line) : undefined), [content, line, crops])
    return (
      <div
        className={classes.line}
        data-crops={crops || undefined}
        data-line={number - 1}
        role="group"
        aria-label={t('annotate:line.label', { line: number })}
      >
        <span className={classes.number} data-line-number title={t('annotate:line.drag')} aria-hidden>
          {number}
        </span>
        <div className={classes.words}>
          {line.words.map((word) => (
            <WordCells
              key={word.id}
              word={word}
              content={content}
              crops={crops}
              band={band}
              selectedId={word.glyphs.some(({ id }) => id === selectedId) ? selectedId : null}
              marked={marked}
            />
          ))}
        </div>
      </div>
    )
  },
  (a, b) => a.line === b.line && a.number === b.number && hasSameLook(a, b)
)

type Look = Omit<LineRowProps, 'line' | 'number'>
/** A page whose counts changed looks as before. */
const hasSameLook = (a: Look, b: Look): boolean =>
  a.crops === b.crops &&
  a.selectedId === b.selectedId &&
  a.marked === b.marked &&
  a.content.quarterTurns === b.content.quarterTurns &&
  a.content.page.sha256 === b.content.page.sha256 &&
  a.content.page.frameIndex === b.content.page.frameIndex

type WordCellsProps = Look & {
  readonly word: Word
  /** Of the line, where images are shown. */
  readonly band: LineBand | undefined
}

const WordCells = memo(function WordCells({ word, content, crops, band, selectedId, marked }: WordCellsProps) {
  const images = useMemo(
    () => (band === undefined ? [] : cropBoxes(content, word, band).map((crop) => cropStyle(content, crop))),
    [word, content, band]
  )
  return (
    <span className={classes.word} data-word={word.id}>
      {word.glyphs.map((glyph, index) => (
        <span
          key={glyph.id}
          className={classes.glyph}
          data-glyph={glyph.id}
          data-doubtful={isDoubtful(glyph) || undefined}
          data-person={glyph.setBy === 'person' || undefined}
          data-marked={marked.has(glyph.id) || undefined}
          aria-current={glyph.id === selectedId || undefined}
          title={glyphTitle(glyph)}
        >
          {crops && <span className={classes.crop} style={images[index]} aria-hidden />}
          <span className={`${classes.symbol} recognised`}>{shownSymbol(glyph)}</span>
        </span>
      ))}
    </span>
  )
}, (a, b) => a.word === b.word && isSameBand(a.band, b.band) && hasSameLook(a, b))

/** A new shape waits for its reading; what could not be read has a sign of its own. */
function shownSymbol({ id, symbol }: Glyph): string {
  if (symbol !== UNREAD_SYMBOL) return symbol
  return id < 0 ? '…' : '▯'
}

/** A page has thousands of letters, and few titles: to put one together takes longer than to look it up. */
const titles = new Map<string, string>()

function glyphTitle({ symbol, setBy, confidence }: Glyph): string {
  const sure = setBy === 'person' ? null : probability(confidence)
  const key = `${languageNow()} ${symbol} ${sure}`
  const title = titles.get(key) ?? newTitle(symbol, sure)
  titles.set(key, title)
  return title
}

function newTitle(symbol: string, sure: string | null): string {
  if (symbol === UNREAD_SYMBOL) return t('annotate:letter.unread')
  return sure === null ? t('annotate:letter.byPerson', { symbol }) : t('annotate:letter.sure', { symbol, probability: sure })
}
