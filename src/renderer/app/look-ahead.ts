/** What is likely to be asked next is asked while nothing else is to be done: the place then opens at once. */
import { api, queryClient } from './api'

/** The list of runs is the largest answer of all. Told when it is no longer wanted. */
export function lookAhead(): () => void {
  const handle = requestIdleCallback(() => void queryClient.prefetchQuery(api.runs.list.queryOptions()))
  return () => cancelIdleCallback(handle)
}
