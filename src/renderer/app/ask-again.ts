/**
 * Asks again for what has changed. An answer that is on its way may be older than the change: TanStack Query keeps the first
 * answer of a query even when it was marked as out of date meanwhile, so what is under way is dropped before.
 */
import type { QueryClient, QueryFilters } from '@tanstack/react-query'

/** Without `filters`: for everything. Resolves when the answers are there. */
export async function askAgain(queryClient: QueryClient, filters: QueryFilters = {}): Promise<void> {
  await queryClient.cancelQueries(filters)
  await queryClient.invalidateQueries(filters)
}
