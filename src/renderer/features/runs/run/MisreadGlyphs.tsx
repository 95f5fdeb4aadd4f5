/** Misread letters as they are in the dataset; one of them enlarged, with what the network thought of it. */
import { Group, Progress, Skeleton, Text, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { t } from '../../../../shared/messages/messages'
import type { MisreadSample } from '../../../../shared/run'
import { api, failureSentence } from '../../../app/api'
import type { RunItem } from '../../../app/api-types'
import { fromBase64, type GlyphPixels } from '../../../components/glyph-pixels'
import { GlyphSheet } from '../../../components/GlyphSheet'
import { RichText } from '../../../components/RichText'
import { probability } from '../../../components/format'
import { OcclusionView } from './OcclusionView'
import { SampleOrigin } from './SampleOrigin'
import classes from './Run.module.css'

/** More are not looked at; the rest is told by its number. */
const MOST_SHOWN = 240
const TILE = 40
const LARGE = 168

interface MisreadGlyphsProps {
  readonly run: RunItem
  readonly samples: readonly MisreadSample[]
  readonly showNames: boolean
}

export function MisreadGlyphs({ run, samples, showNames }: MisreadGlyphsProps) {
  const datasetSha256 = run.dataset.sha256
  const shown = useMemo(() => samples.slice(0, MOST_SHOWN), [samples])
  const indices = useMemo(() => shown.map(({ index }) => index), [shown])
  const { data, error } = useQuery({ ...api.datasets.glyphs.queryOptions({ sha256: datasetSha256, indices }), enabled: indices.length > 0 })
  const images = useMemo(() => (data === undefined ? undefined : split(data.width, data.height, fromBase64(data.pixels))), [data])
  const [chosen, setChosen] = useState<number | null>(null)
  const place = Math.max(0, chosen === null ? 0 : shown.findIndex(({ index }) => index === chosen))
  if (shown.length === 0) return <Text c="dimmed">{t('runs:misread.none')}</Text>
  if (error !== null) return <Text c="dimmed">{failureSentence(error)}</Text>
  return (
    <div className={classes.misread}>
      <div>
        <div className={classes.tiles}>
          {shown.map((sample, index) => (
            <UnstyledButton
              key={sample.index}
              className={classes.tile}
              aria-pressed={index === place}
              aria-label={t('runs:misread.tile', { symbol: sample.symbol, named: sample.candidates[0].symbol, probability: probability(sample.candidates[0].probability) })}
              onClick={() => setChosen(sample.index)}
            >
              {images === undefined ? <Skeleton w={TILE} h={TILE} /> : <GlyphSheet glyphs={images[index]} columns={1} size={TILE} label="" />}
              {showNames && (
                <span className={`${classes.tileName} recognised`} aria-hidden>
                  {sample.symbol} → {sample.candidates[0].symbol}
                </span>
              )}
            </UnstyledButton>
          ))}
        </div>
        {samples.length > shown.length && (
          <Text fz="xs" c="dimmed" mt={8}>
            {t('runs:misread.more', { count: samples.length - shown.length })}
          </Text>
        )}
      </div>
      <Enlarged sample={shown[place]} image={images?.[place]}>
        <OcclusionView key={shown[place].index} runId={run.id} index={shown[place].index} symbol={shown[place].candidates[0].symbol} size={LARGE} />
        <SampleOrigin datasetSha256={datasetSha256} index={shown[place].index} symbol={shown[place].symbol} />
      </Enlarged>
    </div>
  )
}

interface EnlargedProps {
  readonly sample: MisreadSample
  readonly image: GlyphPixels | undefined
  readonly children: ReactNode
}

function Enlarged({ sample, image, children }: EnlargedProps) {
  return (
    <aside className={classes.enlarged} aria-label={t('runs:misread.chosen')}>
      {image === undefined ? <Skeleton w={LARGE} h={LARGE} /> : <GlyphSheet glyphs={image} columns={1} size={LARGE} label={t('runs:misread.enlarged', { symbol: sample.symbol })} />}
      <Text fz="sm" fw={600} mt={10}>
        <RichText text={t('runs:misread.labelled')} tags={{ label: () => <span className="recognised">{sample.symbol}</span>, named: () => <span className="recognised">{sample.candidates[0].symbol}</span> }} />
      </Text>
      {sample.candidates.map(({ symbol, probability: share }) => (
        <Group key={symbol} gap={8} wrap="nowrap" h={22}>
          <Text span className="recognised" fz="sm" fw={symbol === sample.symbol ? 700 : 400} w={14}>
            {symbol}
          </Text>
          <Progress value={share * 100} size={6} flex={1} color={symbol === sample.symbol ? 'teal' : 'indigo'} aria-label={t('runs:misread.probabilityOf', { symbol })} />
          <Text fz="xs" w={40} ta="right" className={classes.figure}>
            {probability(share)}
          </Text>
        </Group>
      ))}
      <Text fz="xs" c="dimmed" mt={6}>
        {t('runs:misread.number', { index: sample.index })}
      </Text>
      {children}
    </aside>
  )
}

function split(width: number, height: number, bytes: Uint8Array): GlyphPixels[] {
  const size = width * height
  return Array.from({ length: bytes.length / size }, (_, index) => ({ width, height, bytes: bytes.subarray(index * size, (index + 1) * size) }))
}
