/** What each unit looks for: its weights as a picture, as they were initialised and as they were trained. */
import { Group, Select, Skeleton, Text, Title } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { t } from '../../../../shared/messages/messages'
import { api, failureSentence } from '../../../app/api'
import type { RunItem } from '../../../app/api-types'
import { aboutZero, fromBase64, glyphCount, type GlyphPixels } from '../../../components/glyph-pixels'
import { GlyphSheet } from '../../../components/GlyphSheet'
import { compact } from '../../../components/format'
import { typeWords } from '../setting-words'
import classes from './Run.module.css'

const COLUMNS = 8
const GAP = 3

export function WeightsTab({ run }: { readonly run: RunItem }) {
  const [layer, setLayer] = useState<number | undefined>(undefined)
  const { data, error } = useQuery(api.runs.weights.queryOptions({ runId: run.id, layer }))
  const { ref, width } = useElementSize()
  const pictures = useMemo(() => {
    if (data === undefined) return null
    const { width: across, height } = data
    return { before: { width: across, height, bytes: fromBase64(data.before) }, after: { width: across, height, bytes: fromBase64(data.after) } }
  }, [data])
  if (error !== null) return <Text c="dimmed">{failureSentence(error)}</Text>
  const size = Math.min(56, Math.floor((width - 24) / 2 / COLUMNS) - GAP)
  return (
    <div ref={ref}>
      {data === undefined || pictures === null || width === 0 ? (
        <Skeleton h={320} radius="md" />
      ) : (
        <>
          <Group gap={12} mb={12}>
            {data.layers.length > 1 && (
              <Select size="xs" w={170} aria-label={t('runs:weights.layer')} data={data.layers.map((each) => ({ value: String(each), label: layerName(run, each) }))} value={String(data.layer)} allowDeselect={false} onChange={(value) => value !== null && setLayer(Number(value))} />
            )}
            <Text fz="xs" c="dimmed">
              {data.layers.length > 1 ? '' : `${layerName(run, data.layer)}. `}
              {t('runs:weights.hint', { count: glyphCount(pictures.before) })}
            </Text>
          </Group>
          <div className={classes.weights}>
            <Pictures when="initial" reach={data.reach.before} glyphs={pictures.before} size={size} />
            <Pictures when={run.bestEpoch === null ? 'soFar' : 'afterEpoch'} epoch={run.bestEpoch ?? undefined} reach={data.reach.after} glyphs={pictures.after} size={size} />
          </div>
        </>
      )}
    </div>
  )
}

const layerName = (run: RunItem, layer: number): string => t('runs:weights.layerName', { layer, type: typeWords(run.config.architecture.layers[layer]?.type ?? '') })

interface PicturesProps {
  readonly when: 'initial' | 'soFar' | 'afterEpoch'
  readonly epoch?: number
  readonly reach: number
  readonly glyphs: GlyphPixels
  readonly size: number
}

function Pictures({ when, epoch = 0, reach, glyphs, size }: PicturesProps) {
  const title = t(`runs:weights.titles.${when}`, { epoch })
  return (
    <section aria-label={title}>
      <Title order={3} fz="sm">
        {title}
      </Title>
      <Text fz="xs" c="dimmed" mb={6}>
        {t('runs:weights.reach', { reach: compact(reach, 2) })}
      </Text>
      <GlyphSheet glyphs={glyphs} columns={COLUMNS} size={size} gap={GAP} palette={aboutZero} label={t(`runs:weights.pictures.${when}`, { count: glyphCount(glyphs), epoch })} />
    </section>
  )
}
