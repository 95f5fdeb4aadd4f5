/** The places of the program, in the order of the work. */
import {
  IconBooks,
  IconChartLine,
  IconCpu,
  IconListCheck,
  IconScan,
  IconSettings,
  IconSparkles,
  type Icon
} from '@tabler/icons-react'

export interface Place {
  readonly path: `/${string}`
  readonly label: string
  readonly icon: Icon
}

export const places = [
  { path: '/library', label: 'Library', icon: IconBooks },
  { path: '/read', label: 'Read', icon: IconScan },
  { path: '/review', label: 'Review', icon: IconListCheck },
  { path: '/train', label: 'Train', icon: IconSparkles },
  { path: '/runs', label: 'Runs', icon: IconChartLine },
  { path: '/models', label: 'Models', icon: IconCpu }
] as const satisfies readonly Place[]

/** Kept apart at the foot of the rail. */
export const settingsPlace: Place = { path: '/settings', label: 'Settings', icon: IconSettings }

export const allPlaces: readonly Place[] = [...places, settingsPlace]

export const pagePath = (pageId: number): string => `/read/${pageId}`

/** The page with that letter selected. */
export const glyphPath = (pageId: number, glyphId: number): string => `${pagePath(pageId)}?glyph=${glyphId}`

export const runPath = (runId: string): string => `/runs/${runId}`

/** Where a run is watched as it goes. */
export const livePath = (runId: string): string => `/train?run=${runId}`

export const isAt = (location: string, place: Place): boolean =>
  location === place.path || location.startsWith(`${place.path}/`)
