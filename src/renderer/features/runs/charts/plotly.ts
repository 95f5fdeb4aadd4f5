/** Plotly with the traces that are used, in a piece of its own that is loaded with the first chart. */
import core, { type Core } from 'plotly.js/lib/core'
import bar from 'plotly.js/lib/bar'
import heatmap from 'plotly.js/lib/heatmap'

// Scatter is part of the core.
core.register([bar, heatmap])

export const plotly: Core = core
