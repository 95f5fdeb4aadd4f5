/** Draws a figure in the window's colours, at the size of its place. */
import { Skeleton, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Core, PlotElement } from 'plotly.js/lib/core'
import { t } from '../../../../shared/messages/messages'
import { themedLayout, useChartTheme } from './chart-theme'
import type { Figure } from './figure'
import type { HoverGroup } from './hover-group'
import { loadPlotly, plotlyNow } from './load-plotly'
import classes from './Charts.module.css'

export interface PlotProps {
  readonly figure: Figure
  readonly height: number | string
  /** Charts of one group point at the same x together. */
  readonly hoverGroup?: HoverGroup
  /** Called with the `customdata` of the point that was clicked. */
  readonly onPoint?: (customdata: unknown) => void
}

const config = { displayModeBar: false, responsive: false, doubleClick: 'reset', showTips: false }

export function Plot({ figure, height, hoverGroup, onPoint }: PlotProps) {
  const place = useRef<HTMLDivElement>(null)
  const theme = useChartTheme()
  const plotly = usePlotly()
  const [element, setElement] = useState<PlotElement | null>(null)
  useEffect(() => {
    if (place.current === null || plotly === null || plotly === 'lost') return
    void plotly.react(place.current, figure.data, themedLayout(figure, theme), config).then(setElement)
  }, [figure, theme, plotly])
  useEffect(() => {
    if (element === null || plotly === null || plotly === 'lost') return
    return hoverGroup?.add(element, plotly)
  }, [element, hoverGroup, plotly])
  useEffect(() => {
    if (element === null || onPoint === undefined) return
    element.on('plotly_click', ({ points }) => onPoint(points[0]?.customdata))
    return () => element.removeAllListeners('plotly_click')
  }, [element, onPoint])
  // Last, because it ends last: a purged plot has no listeners to take away any more.
  useEffect(() => {
    if (element === null || plotly === null || plotly === 'lost') return
    const observer = new ResizeObserver(() => {
      // A chart in a hidden tab has no size to take.
      if (element.offsetWidth > 0) void plotly.Plots.resize(element)
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      plotly.purge(element)
    }
  }, [element, plotly])
  return (
    <div className={classes.plot} style={{ height }}>
      <div ref={place} className={classes.canvas} role="img" aria-label={figure.description} data-clickable={onPoint !== undefined || undefined} />
      {plotly === 'lost' ? (
        <Text className={classes.waiting} fz="sm" c="dimmed" role="alert">
          {t('runs:chart.notLoaded')}
        </Text>
      ) : (
        element === null && <Skeleton className={classes.waiting} radius="sm" animate={false} />
      )}
    </div>
  )
}

/** Null until it is there; 'lost' when it cannot be fetched. */
function usePlotly(): Core | 'lost' | null {
  const [loaded, setLoaded] = useState<Core | 'lost' | null>(plotlyNow)
  useEffect(() => {
    let isGone = false
    void loadPlotly().then(
      (plotly) => !isGone && setLoaded(plotly),
      () => !isGone && setLoaded('lost')
    )
    return () => {
      isGone = true
    }
  }, [])
  return loaded
}
