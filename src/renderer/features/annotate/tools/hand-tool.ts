/** Hand: a drag pushes the page, which the stage does itself; a click selects nothing. */
import { IconHandStop } from '@tabler/icons-react'
import type { Tool } from './tool'

export const createHandTool = (): Tool => ({
  id: 'hand',
  icon: IconHandStop,
  keys: ['Alt+H'],
  cursor: 'grab',
  down: () => {},
  move: () => {},
  complete: () => {},
  cancel: () => {}
})
