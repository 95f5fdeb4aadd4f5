/** How values, gradients and weights of each layer are spread, epoch after epoch, and what that says. */
import { Group, Skeleton, Text, Title, useComputedColorScheme } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { t } from '../../../../shared/messages/messages'
import type { LayerQuantity } from '../../../../shared/run'
import { api } from '../../../app/api'
import type { RunItem } from '../../../app/api-types'
import { ChartCard } from '../charts/ChartCard'
import { layerSpreadFigure } from '../charts/layer-spread'
import { typeWords } from '../setting-words'
import { readGradients } from './gradient-reading'
import classes from './Run.module.css'

const quantities: readonly LayerQuantity[] = ['activation', 'gradient', 'weight']

export function LayersTab({ run }: { readonly run: RunItem }) {
  const { data: epochs } = useQuery(api.runs.layers.queryOptions({ runId: run.id }))
  const dark = useComputedColorScheme('light') === 'dark'
  const layers = useMemo(() => [...new Set((epochs ?? []).flatMap((epoch) => epoch.layers.map(({ layer }) => layer)))].toSorted((a, b) => a - b), [epochs])
  if (epochs === undefined) return <Skeleton h={320} radius="md" />
  if (layers.length === 0) return <Text c="dimmed">{t('runs:layers.empty')}</Text>
  const reading = readGradients(epochs.at(-1)?.layers ?? [])
  const spreads = (layer: number, quantity: LayerQuantity) =>
    epochs.flatMap(({ epoch, layers: all }) => all.filter((spread) => spread.layer === layer && spread.quantity === quantity).map((spread) => ({ epoch, spread })))
  return (
    <>
      {reading !== null && (
        <Group gap={8} wrap="nowrap" mb={12} align="flex-start">
          {reading.tone === 'good' ? <IconCheck size={16} color="var(--mantine-color-teal-light-color)" aria-hidden /> : <IconAlertTriangle size={16} color="var(--text-doubtful)" aria-hidden />}
          <Text fz="sm">{reading.text}</Text>
        </Group>
      )}
      <Text fz="xs" c="dimmed" mb={8}>
        {t('runs:layers.hint')}
      </Text>
      {layers.map((layer) => (
        <section key={layer} aria-label={t('runs:layers.layer', { layer })}>
          <Title order={3} fz="sm" mt={12} mb={6}>
            {t('runs:layers.title', { layer, type: typeWords(run.config.architecture.layers[layer]?.type ?? '') })}
          </Title>
          <div className={classes.spreads}>
            {quantities.map((quantity) => {
              const found = spreads(layer, quantity)
              return found.length === 0 ? null : <SpreadCard key={quantity} title={t(`runs:layers.quantities.${quantity}`)} epochs={found} dark={dark} />
            })}
          </div>
        </section>
      ))}
    </>
  )
}

function SpreadCard({ title, epochs, dark }: { readonly title: string; readonly epochs: Parameters<typeof layerSpreadFigure>[0]; readonly dark: boolean }) {
  const figure = useMemo(() => layerSpreadFigure(epochs, dark), [epochs, dark])
  return <ChartCard title={title} figure={figure} height={170} />
}
