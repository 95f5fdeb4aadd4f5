/** What the network looked at: where covering a misread letter changes how probable it finds the name that it gave. */
import { Button, Skeleton, Text } from '@mantine/core'
import { IconEyeSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { t } from '../../../../shared/messages/messages'
import { api, failureSentence } from '../../../app/api'
import { aboutZero, fromBase64 } from '../../../components/glyph-pixels'
import { GlyphSheet } from '../../../components/GlyphSheet'
import { RichText } from '../../../components/RichText'
import { percent } from '../../../components/format'

interface OcclusionViewProps {
  readonly runId: string
  readonly index: number
  /** What it was named. */
  readonly symbol: string
  /** On screen, in CSS pixels. */
  readonly size: number
}

export function OcclusionView(props: OcclusionViewProps) {
  const [isShown, setIsShown] = useState(false)
  if (isShown) return <Map {...props} />
  return (
    <Button variant="default" fullWidth mt={8} leftSection={<IconEyeSearch size={14} />} onClick={() => setIsShown(true)}>
      {t('runs:occlusion.show')}
    </Button>
  )
}

function Map({ runId, index, symbol, size }: OcclusionViewProps) {
  const { data, error } = useQuery(api.runs.occlusion.queryOptions({ runId, index, symbol }))
  const map = useMemo(() => data && { width: data.side, height: data.side, bytes: fromBase64(data.map) }, [data])
  if (error !== null) return <Text fz="xs" c="dimmed">{failureSentence(error)}</Text>
  if (data === undefined || map === undefined) return <Skeleton w={size} h={size} mt={8} animate={false} opacity={0.4} />
  return (
    <figure style={{ margin: '10px 0 0' }}>
      <GlyphSheet glyphs={map} columns={1} size={size} palette={aboutZero} label={t('runs:occlusion.label', { symbol })} />
      <Text component="figcaption" fz="xs" c="dimmed" mt={4}>
        <RichText
          text={t('runs:occlusion.hint', { reach: Math.round(data.reach * 100), probability: percent(data.probability) })}
          tags={{ symbol: () => <span className="recognised">{symbol}</span> }}
        />
      </Text>
    </figure>
  )
}
