/** Every action of the program, by the place where it is at hand. */
import { readActions } from '../../features/annotate/actions/read-actions'
import { importAction, libraryActions } from '../../features/library/library-actions'
import { reviewActions } from '../../features/review/actions/review-actions'
import { runsActions } from '../../features/runs/runs-actions'
import { shellActions } from '../shell/shell-actions'
import type { ActionSet } from './key-conflicts'

export const allActions: readonly ActionSet[] = [
  { place: 'Everywhere', isEverywhere: true, actions: [...shellActions, importAction] },
  { place: 'Read', isEverywhere: false, actions: readActions },
  { place: 'Review', isEverywhere: false, actions: reviewActions },
  { place: 'Library', isEverywhere: false, actions: libraryActions },
  { place: 'Runs', isEverywhere: false, actions: runsActions }
]
