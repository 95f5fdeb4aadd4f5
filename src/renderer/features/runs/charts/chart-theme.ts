/** The window's colours for charts, read where they are defined: in the style sheet. */
import { useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import { languageNow } from '../../../../shared/messages/messages'
import type { Axis, Figure, Layout } from './figure'

export interface ChartTheme {
  readonly text: string
  readonly quiet: string
  readonly line: string
  readonly surface: string
}

export function useChartTheme(): ChartTheme {
  const scheme = useComputedColorScheme('light')
  return useMemo(() => themeOf(scheme), [scheme])
}

function themeOf(_scheme: string): ChartTheme {
  const style = getComputedStyle(document.documentElement)
  const variable = (name: string): string => style.getPropertyValue(name).trim()
  return {
    text: variable('--mantine-color-text'),
    quiet: variable('--mantine-color-dimmed'),
    line: variable('--line-quiet'),
    surface: variable('--surface-place')
  }
}

/** The figure's layout in these colours; `background` for images that leave the window. */
export function themedLayout({ layout }: Figure, theme: ChartTheme, background = 'rgba(0,0,0,0)'): Layout {
  const axes = Object.fromEntries(Object.entries(layout).flatMap(([key, axis]) => (/^[xy]axis/.test(key) ? [[key, themedAxis(axis as Axis, theme)]] : [])))
  return {
    margin: { l: 52, r: 12, t: 8, b: 40 },
    showlegend: false,
    hovermode: 'x',
    dragmode: 'zoom',
    ...layout,
    xaxis: themedAxis({}, theme),
    yaxis: themedAxis({}, theme),
    ...axes,
    paper_bgcolor: background,
    plot_bgcolor: 'rgba(0,0,0,0)',
    font: { family: 'Inter, system-ui, sans-serif', size: 11, color: theme.quiet },
    hoverlabel: { bgcolor: theme.surface, bordercolor: theme.line, font: { family: 'Inter, system-ui, sans-serif', size: 11, color: theme.text }, namelength: 36 },
    separators: separators(),
    uirevision: 'kept'
  }
}

/** Of decimals and of thousands, as Plotly takes them: ".,". */
const separators = (): string => [...new Intl.NumberFormat(languageNow()).format(10_000.5).replace(/\d/g, '')].toReversed().join('')

const themedAxis = (axis: Axis, { line, quiet }: ChartTheme): Axis => ({
  gridcolor: line,
  linecolor: line,
  zerolinecolor: line,
  tickcolor: line,
  automargin: true,
  // Otherwise every label is measured as often as there are labels.
  ticklabeloverflow: 'allow',
  ...axis,
  ...(axis.title === undefined ? {} : { title: { standoff: 8, ...axis.title, font: { size: 11, color: quiet } } })
})
