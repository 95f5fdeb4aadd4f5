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
import { t } from '../../shared/messages/messages'

export type PlaceId = 'library' | 'read' | 'review' | 'train' | 'runs' | 'models' | 'settings'

export interface Place {
  readonly id: PlaceId
  readonly path: `/${string}`
  readonly icon: Icon
}

export const reviewPath = '/review'

export const places = [
  { id: 'library', path: '/library', icon: IconBooks },
  { id: 'read', path: '/read', icon: IconScan },
  { id: 'review', path: reviewPath, icon: IconListCheck },
  { id: 'train', path: '/train', icon: IconSparkles },
  { id: 'runs', path: '/runs', icon: IconChartLine },
  { id: 'models', path: '/models', icon: IconCpu }
] as const satisfies readonly Place[]

/** Kept apart at the foot of the rail. */
export const settingsPlace: Place = { id: 'settings', path: '/settings', icon: IconSettings }

export const allPlaces: readonly Place[] = [...places, settingsPlace]

export const placeName = ({ id }: Pick<Place, 'id'>): string => t(`shell:places.${id}`)

export const pagePath = (pageId: number): string => `/read/${pageId}`

/** The page with that letter selected. */
export const glyphPath = (pageId: number, glyphId: number): string => `${pagePath(pageId)}?glyph=${glyphId}`

/** Review, where that text is searched for on all pages. */
export const findPath = (text: string): string => `${reviewPath}?${new URLSearchParams({ find: text }).toString()}`

export const runPath = (runId: string): string => `/runs/${runId}`

/** Where a run is watched as it goes. */
export const livePath = (runId: string): string => `/train?run=${runId}`

export const isAt = (location: string, place: Place): boolean =>
  location === place.path || location.startsWith(`${place.path}/`)
