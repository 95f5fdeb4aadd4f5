/** Opens the question whether the model that reads shall learn from the letters on one's pages. Offered in every place. */
import { IconTrendingUp } from '@tabler/icons-react'
import { create } from 'zustand'
import type { Action } from '../../../app/actions/action'

export const useImprovement = create<{ readonly isAsked: boolean }>(() => ({ isAsked: false }))

export const improveAction: Action = {
  id: 'improve',
  group: 'page',
  icon: IconTrendingUp,
  keys: [],
  enabled: () => true,
  perform: () => useImprovement.setState({ isAsked: true })
}
