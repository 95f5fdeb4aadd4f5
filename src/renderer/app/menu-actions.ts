/** Which actions the desktop's native menu calls: the first of them that is on screen and can be done. */
import type { MenuCommand } from '../../shared/desktop'
import type { ActionId } from './actions/action'

export const menuActionIds: Readonly<Record<MenuCommand, readonly ActionId[]>> = {
  import: ['import'],
  undo: ['page.undo', 'library.undo'],
  redo: ['page.redo', 'library.redo'],
  'read-page': ['page.read', 'library.read'],
  'zoom-in': ['view.zoom-in'],
  'zoom-out': ['view.zoom-out'],
  'zoom-fit': ['view.zoom-fit'],
  settings: ['go.settings']
}
