/** A chart with its title and what can be done with it: the layer between what is shown and how it is drawn. */
import { ActionIcon, Group, Menu, Text, Title, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { t } from '../../../../shared/messages/messages'
import { useChartTheme } from './chart-theme'
import { Plot, type PlotProps } from './Plot'
import { saveChart, type ChartFormat } from './save-chart'
import classes from './Charts.module.css'

interface ChartCardProps extends PlotProps {
  readonly title: string
  /** What to see in it, in a line. */
  readonly note?: ReactNode
  readonly tools?: ReactNode
}

const formats: readonly ChartFormat[] = ['png', 'svg', 'csv']

export function ChartCard({ title, note, tools, ...plot }: ChartCardProps) {
  const theme = useChartTheme()
  return (
    <section className={classes.card} aria-label={title}>
      <Group className={classes.cardHead} justify="space-between" wrap="nowrap" gap={8}>
        <Title order={3} fz="sm" className={classes.cardTitle} title={title}>
          {title}
        </Title>
        <Group gap={4} wrap="nowrap" flex="none">
          {tools}
          <Menu position="bottom-end">
            <Menu.Target>
              <Tooltip label={t('runs:chart.save')}>
                <ActionIcon size={24} aria-label={t('runs:chart.saveOf', { chart: title })}>
                  <IconDownload size={14} />
                </ActionIcon>
              </Tooltip>
            </Menu.Target>
            <Menu.Dropdown>
              {formats.map((format) => (
                <Menu.Item key={format} onClick={() => void saveChart(plot.figure, title, format, theme)}>
                  {t(`runs:chart.formats.${format}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {note !== undefined && (
        <Text fz="xs" c="dimmed" px={12} pb={4}>
          {note}
        </Text>
      )}
      <Plot {...plot} />
    </section>
  )
}
