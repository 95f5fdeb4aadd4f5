/** The one way to the backend: typed queries and mutations, and the cache of what was asked. */
import { QueryClient } from '@tanstack/react-query'
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError
} from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
// The type alone crosses the border: it leaves nothing in the bundle.
import type { AppRouter } from '../../main/api/router'
import { asItIs, say, type Saying, wordsOf } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import { wire } from '../../shared/wire'

const url = '/api'

export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url, transformer: wire }),
      false: splitLink({
        // What is done is sent at once; questions wait for each other, past the next frame.
        condition: (operation) => operation.type === 'mutation',
        true: httpLink({ url, transformer: wire }),
        false: httpBatchLink({ url, transformer: wire })
      })
    })
  ]
})

/** What the backend refused it will refuse again; only a lost connection is worth a second try. */
const isWorthRetrying = (failureCount: number, error: unknown): boolean =>
  failureCount < 1 && !(error instanceof TRPCClientError && error.data !== undefined)

const codeOf = (error: unknown): string | undefined =>
  error instanceof TRPCClientError ? (error.data as { code?: string } | undefined)?.code : undefined

/** The backend says that there is no such thing. */
export const isNotFound = (error: unknown): boolean => codeOf(error) === 'NOT_FOUND'

/** It is there, but does not know this browser: it was started anew. */
export const isSignedOut = (error: unknown): boolean => codeOf(error) === 'UNAUTHORIZED'

/** The event stream says when something changed; nothing is asked again on a guess. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 10 * 60_000,
      retry: isWorthRetrying,
      refetchOnWindowFocus: false,
      networkMode: 'always'
    },
    mutations: { networkMode: 'always' }
  }
})

export const api = createTRPCOptionsProxy<AppRouter>({ client, queryClient })

/** What the backend said, or what a lost connection looks like from here. */
export function failureSaying(error: unknown): Saying {
  if (UserError.is(error)) return error.saying
  const said = error instanceof TRPCClientError ? (error.data as { saying?: Saying } | undefined)?.saying : undefined
  if (said !== undefined) return said
  const message = wordsOf(error)
  const isLost = /failed to fetch|networkerror|load failed/i.test(message)
  return isLost ? { key: 'common:connection.unreachable' } : asItIs(message)
}

export const failureSentence = (error: unknown): string => say(failureSaying(error))
