/** How the page is looked at. */
import {
  IconContrast,
  IconGauge,
  IconListNumbers,
  IconMaximize,
  IconPhoto,
  IconPhotoScan,
  IconScanEye,
  IconZoomIn,
  IconZoomOut,
  IconZoomReset,
  type Icon
} from '@tabler/icons-react'
import type { Action } from '../../../app/actions/action'
import {
  useViewChoices,
  useViewport,
  zoomIn,
  zoomOut,
  zoomToActualSize,
  zoomToFit,
  type PageView
} from '../state/viewport-store'

const hasPage = (): boolean => useViewport.getState().page !== null

export const zoomInAction: Action = {
  id: 'view.zoom-in',
  name: 'Zoom in',
  group: 'View',
  icon: IconZoomIn,
  keys: ['Mod+=', 'Mod++'],
  repeats: true,
  enabled: hasPage,
  perform: zoomIn
}

export const zoomOutAction: Action = {
  id: 'view.zoom-out',
  name: 'Zoom out',
  group: 'View',
  icon: IconZoomOut,
  keys: ['Mod+-'],
  repeats: true,
  enabled: hasPage,
  perform: zoomOut
}

export const zoomFitAction: Action = {
  id: 'view.zoom-fit',
  name: 'Whole page',
  group: 'View',
  icon: IconMaximize,
  keys: ['Mod+0'],
  enabled: hasPage,
  perform: zoomToFit
}

export const actualSizeAction: Action = {
  id: 'view.actual-size',
  name: 'Actual size (100 %)',
  group: 'View',
  icon: IconZoomReset,
  keys: ['Alt+0'],
  enabled: hasPage,
  perform: zoomToActualSize
}

export const boxesAction: Action = {
  id: 'view.boxes',
  name: 'Show or hide boxes',
  label: () => (useViewChoices.getState().boxes ? 'Hide boxes' : 'Show boxes'),
  group: 'View',
  icon: IconScanEye,
  keys: ['Mod+B'],
  enabled: hasPage,
  perform: () => useViewChoices.setState(({ boxes }) => ({ boxes: !boxes }))
}

export const cropsAction: Action = {
  id: 'view.crops',
  name: 'Text with or without images',
  label: () => (useViewChoices.getState().crops ? 'Text without images' : 'Text with images'),
  group: 'View',
  icon: IconPhoto,
  keys: ['Mod+I'],
  enabled: hasPage,
  perform: () => useViewChoices.setState(({ crops }) => ({ crops: !crops }))
}

const shows = (view: PageView, name: string, icon: Icon, digit: number): Action & { readonly view: PageView } => ({
  id: `view.${view}`,
  view,
  name,
  group: 'View',
  icon,
  keys: [`Alt+Shift+${digit}`],
  enabled: hasPage,
  perform: () => useViewChoices.setState({ view })
})

/** What is shown of the page, one of them at a time. */
export const pageViewActions = [
  shows('image', 'View the page', IconPhotoScan, 1),
  shows('binarized', 'View the ink alone', IconContrast, 2),
  shows('confidence', 'View how sure each letter is', IconGauge, 3),
  shows('lines', 'View lines in reading order', IconListNumbers, 4)
]

export const viewActions: readonly Action[] = [
  zoomInAction,
  zoomOutAction,
  zoomFitAction,
  actualSizeAction,
  boxesAction,
  cropsAction,
  ...pageViewActions
]
