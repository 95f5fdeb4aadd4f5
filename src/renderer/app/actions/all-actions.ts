/** Every action of the program, by the place where it is at hand. */
import { readActions } from '../../features/annotate/actions/read-actions'
import { importAction, libraryActions } from '../../features/library/library-actions'
import { improveAction } from '../../features/models/improve/improve-action'
import { reviewActions } from '../../features/review/actions/review-actions'
import { runsActions } from '../../features/runs/runs-actions'
import { shellActions } from '../shell/shell-actions'
import type { ActionSet } from './key-conflicts'

export const allActions: readonly ActionSet[] = [
  { place: 'everywhere', isEverywhere: true, actions: [...shellActions, importAction, improveAction] },
  { place: 'read', isEverywhere: false, actions: readActions },
  { place: 'review', isEverywhere: false, actions: reviewActions },
  { place: 'library', isEverywhere: false, actions: libraryActions },
  { place: 'runs', isEverywhere: false, actions: runsActions }
]
