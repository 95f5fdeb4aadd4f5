/** All glyphs that were read as one symbol, the oddest first: a wrong one stands out. */
import { Text, UnstyledButton } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { Page } from '../../../shared/page'
import { api } from '../../app/api'
import { count, counted } from '../../components/format'
import { Notice } from '../../components/Notice'
import { showSymbol, useReview } from './review-store'
import { Tiles } from './Tiles'
import classes from './Review.module.css'

export function SheetView({ pages }: { readonly pages: ReadonlyMap<number, Page> }) {
  const symbol = useReview((state) => state.symbol)
  const marked = useReview((state) => state.marked.size)
  const { data: symbols = [] } = useQuery(api.review.symbols.queryOptions())
  const { data: glyphs } = useQuery(api.review.sheet.queryOptions(symbol === null ? skipToken : { symbol }))
  return (
    <div className={classes.sheetPlace}>
      <nav className={classes.symbols} aria-label="Symbols">
        {symbols.map((each) => (
          <UnstyledButton
            key={each.symbol}
            className={classes.symbolButton}
            aria-current={each.symbol === symbol || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => showSymbol(each.symbol)}
          >
            <span className={`${classes.symbolName} recognised`}>{each.symbol}</span>
            <span className={classes.symbolCount}>
              {count(each.count)}
              <span className="visually-hidden"> letters</span>
            </span>
            <span className={classes.symbolDoubt}>
              {each.doubtfulCount > 0 && count(each.doubtfulCount)}
              {each.doubtfulCount > 0 && <span className="visually-hidden"> doubtful</span>}
            </span>
          </UnstyledButton>
        ))}
      </nav>
      {symbol === null || glyphs === undefined ? (
        <Notice icon={IconTable} title="Choose a symbol">
          All letters that were read as it come side by side, the least sure first: a wrong one stands out.
        </Notice>
      ) : (
        <div className={classes.sheet}>
          <Text fz="xs" c="dimmed" mb={8} role="status">
            {marked > 0
              ? `${counted(marked, 'letter')} marked: type what they are.`
              : 'Click or drag over the wrong ones, then type the letter that they are.'}
          </Text>
          <Tiles glyphs={glyphs} pages={pages} label={`Letters read as ${symbol}`} />
        </div>
      )}
    </div>
  )
}
