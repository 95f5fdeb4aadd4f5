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
import { t } from '../../../../shared/messages/messages'
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
  group: 'view',
  icon: IconZoomIn,
  keys: ['Mod+=', 'Mod++'],
  repeats: true,
  enabled: hasPage,
  perform: zoomIn
}

export const zoomOutAction: Action = {
  id: 'view.zoom-out',
  group: 'view',
  icon: IconZoomOut,
  keys: ['Mod+-'],
  repeats: true,
  enabled: hasPage,
  perform: zoomOut
}

export const zoomFitAction: Action = {
  id: 'view.zoom-fit',
  group: 'view',
  icon: IconMaximize,
  keys: ['Mod+0'],
  enabled: hasPage,
  perform: zoomToFit
}

export const actualSizeAction: Action = {
  id: 'view.actual-size',
  group: 'view',
  icon: IconZoomReset,
  keys: ['Alt+0'],
  enabled: hasPage,
  perform: zoomToActualSize
}

export const boxesAction: Action = {
  id: 'view.boxes',
  label: () => t(useViewChoices.getState().boxes ? 'actions:labels.hideBoxes' : 'actions:labels.showBoxes'),
  group: 'view',
  icon: IconScanEye,
  keys: ['Mod+B'],
  enabled: hasPage,
  perform: () => useViewChoices.setState(({ boxes }) => ({ boxes: !boxes }))
}

export const cropsAction: Action = {
  id: 'view.crops',
  label: () => t(useViewChoices.getState().crops ? 'actions:labels.textWithoutImages' : 'actions:labels.textWithImages'),
  group: 'view',
  icon: IconPhoto,
  keys: ['Mod+I'],
  enabled: hasPage,
  perform: () => useViewChoices.setState(({ crops }) => ({ crops: !crops }))
}

const shows = (view: PageView, icon: Icon, digit: number): Action & { readonly view: PageView } => ({
  id: `view.${view}`,
  view,
  group: 'view',
  icon,
  keys: [`Alt+Shift+${digit}`],
  enabled: hasPage,
  perform: () => useViewChoices.setState({ view })
})

/** What is shown of the page, one of them at a time. */
export const pageViewActions = [
  shows('image', IconPhotoScan, 1),
  shows('binarized', IconContrast, 2),
  shows('confidence', IconGauge, 3),
  shows('lines', IconListNumbers, 4)
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
