/** Real samples as the network will see them: each as it is, then as augmentation makes it anew every time. */
import { ActionIcon, Group, Skeleton, Text, Title, Tooltip } from '@mantine/core'
import { useDebouncedValue, useElementSize } from '@mantine/hooks'
import { IconRefresh } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { t } from '../../../shared/messages/messages'
import { api, failureSentence } from '../../app/api'
import { fromBase64, glyphCount, type GlyphPixels } from '../../components/glyph-pixels'
import { GlyphSheet } from '../../components/GlyphSheet'
import type { Preparation } from './use-plan'
import classes from './Train.module.css'

const SIDE = 32
/** One as it is, and seven distorted ones. */
const PER_SYMBOL = 8
const GAP = 2
const SYMBOL_ROWS = 5
/** Where a glyph stood on its line, and its cut as it was, are not shown here. */
const UNSEEN = ['unplaced', 'cutWeight', 'cutHidden']

export function AugmentationPreview({ preparation: { dataset, config } }: { readonly preparation: Preparation }) {
  const [seed, setSeed] = useState(1)
  const [augmentation] = useDebouncedValue(config.augmentation, 120)
  const { data, error } = useQuery({
    ...api.datasets.augmented.queryOptions({ sha256: dataset.sha256, augmentation, seed }),
    placeholderData: keepPreviousData
  })
  const { ref, width } = useElementSize()
  const bytes = useMemo(() => data && fromBase64(data.glyphs), [data])
  const isPlain = Object.entries(config.augmentation).every(([name, value]) => value === 0 || UNSEEN.includes(name))
  // Two symbols beside each other where there is room.
  const perRow = width > 0 && width < PER_SYMBOL * 26 * 2 ? 1 : 2
  const size = Math.max(16, Math.min(34, Math.floor((width - perRow * 14) / (PER_SYMBOL * perRow)) - GAP))
  return (
    <section className={classes.card} aria-label={t('train:augmentation.label')}>
      <Group className={classes.cardHead} justify="space-between" wrap="nowrap">
        <Title order={3} fz="sm">
          {isPlain ? t('train:augmentation.asTheyAre') : t('train:augmentation.after')}
        </Title>
        <Tooltip label={t('train:augmentation.other')}>
          <ActionIcon size={24} aria-label={t('train:augmentation.showOther')} onClick={() => setSeed(seed + 1)}>
            <IconRefresh size={14} />
          </ActionIcon>
        </Tooltip>
      </Group>
      <div ref={ref} className={classes.samples}>
        {error !== null && data === undefined ? (
          <Text fz="sm" c="dimmed">
            {failureSentence(error)}
          </Text>
        ) : bytes === undefined || data === undefined || width === 0 ? (
          <Skeleton h={SYMBOL_ROWS * 36} />
        ) : (
          rowsOf(data.symbols, bytes, isPlain, perRow).map(({ symbol, plain, distorted }) => (
            <div key={symbol} className={classes.sampleRow}>
              <GlyphSheet glyphs={plain} columns={glyphCount(plain)} size={size} gap={GAP} label={isPlain ? t('train:augmentation.ofEach') : t('train:augmentation.symbolAsItIs', { symbol })} />
              {distorted !== null && <span className={classes.sampleArrow} aria-hidden />}
              {distorted !== null && <GlyphSheet glyphs={distorted} columns={PER_SYMBOL - 1} size={size} gap={GAP} label={t('train:augmentation.symbolAfter', { symbol })} />}
            </div>
          ))
        )}
      </div>
    </section>
  )
}

interface SampleRow {
  readonly symbol: string
  readonly plain: GlyphPixels
  readonly distorted: GlyphPixels | null
}

/** A row a symbol; without augmentation a row is samples of eight symbols, since all seven would be alike. */
function rowsOf(symbols: readonly string[], bytes: Uint8Array, isPlain: boolean, perRow: number): SampleRow[] {
  const glyph = SIDE * SIDE
  const of = (from: number, to: number): GlyphPixels => ({ width: SIDE, height: SIDE, bytes: bytes.subarray(from * glyph, to * glyph) })
  if (!isPlain) {
    return symbols.slice(0, SYMBOL_ROWS * perRow).map((symbol, row) => {
      const start = row * PER_SYMBOL
      return { symbol, plain: of(start, start + 1), distorted: of(start + 1, start + PER_SYMBOL) }
    })
  }
  const first = symbols.map((_, row) => of(row * PER_SYMBOL, row * PER_SYMBOL + 1).bytes)
  const rows = Math.min(SYMBOL_ROWS * perRow, Math.ceil(first.length / PER_SYMBOL))
  return Array.from({ length: rows }, (_, row) => {
    const some = first.slice(row * PER_SYMBOL, (row + 1) * PER_SYMBOL)
    const joined = new Uint8Array(some.length * glyph)
    some.forEach((each, at) => joined.set(each, at * glyph))
    return { symbol: symbols[row * PER_SYMBOL], plain: { width: SIDE, height: SIDE, bytes: joined }, distorted: null }
  })
}
