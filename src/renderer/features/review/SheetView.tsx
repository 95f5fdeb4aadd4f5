/** All glyphs that were read as one symbol, the oddest first: a wrong one stands out. */
import { Text, UnstyledButton } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { t } from '../../../shared/messages/messages'
import type { Page } from '../../../shared/page'
import { api } from '../../app/api'
import { Notice } from '../../components/Notice'
import { RichText } from '../../components/RichText'
import { showSymbol, useReview } from './review-store'
import { Tiles } from './Tiles'
import classes from './Review.module.css'

/** Said, not shown. */
const hidden = (inside: string) => <span className="visually-hidden">{inside}</span>

export function SheetView({ pages }: { readonly pages: ReadonlyMap<number, Page> }) {
  const symbol = useReview((state) => state.symbol)
  const marked = useReview((state) => state.marked.size)
  const { data: symbols = [] } = useQuery(api.review.symbols.queryOptions())
  const { data: glyphs } = useQuery(api.review.sheet.queryOptions(symbol === null ? skipToken : { symbol }))
  return (
    <div className={classes.sheetPlace}>
      <nav className={classes.symbols} aria-label={t('review:sheet.symbols')}>
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
              <RichText text={t('review:sheet.letters', { count: each.count })} tags={{ hidden }} />
            </span>
            <span className={classes.symbolDoubt}>
              {each.doubtfulCount > 0 && <RichText text={t('review:sheet.doubtful', { doubtful: each.doubtfulCount })} tags={{ hidden }} />}
            </span>
          </UnstyledButton>
        ))}
      </nav>
      {symbol === null || glyphs === undefined ? (
        <Notice icon={IconTable} title={t('review:sheet.choose')}>
          {t('review:sheet.chooseDescription')}
        </Notice>
      ) : (
        <div className={classes.sheet}>
          <Text fz="xs" c="dimmed" mb={8} role="status">
            {marked > 0 ? t('review:sheet.marked', { count: marked }) : t('review:sheet.mark')}
          </Text>
          <Tiles glyphs={glyphs} pages={pages} label={t('review:tiles.label', { symbol })} />
        </div>
      )}
    </div>
  )
}
