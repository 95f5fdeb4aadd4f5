/** The charts over several runs, in the order in which they are offered. */
import { curves } from './curves'
import { finalMetrics } from './final-metrics'
import { parallelCoordinates } from './parallel-coordinates'
import { settingScatter } from './setting-scatter'

export const charts = { curves, finalMetrics, parallelCoordinates, settingScatter }
