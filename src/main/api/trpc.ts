/** tRPC set up once: the context, and errors that a person can read. */
import { initTRPC, TRPCError } from '@trpc/server'
import { wire } from '../../shared/wire'
import { errorSentence, UserError } from '../../shared/user-error'
import type { AppContext } from './app-context'

const t = initTRPC.context<AppContext>().create({
  transformer: wire,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: error.code === 'BAD_REQUEST' ? shape.message : errorSentence(error.cause ?? error)
  }),
  // A comment line now and then keeps a silent stream from being taken for a dead one.
  sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 30_000 } }
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory

export const procedure = t.procedure.use(async ({ next }) => {
  const result = await next()
  // What was thrown with a code of its own, such as "not found", keeps it.
  if (!result.ok && result.error.code === 'INTERNAL_SERVER_ERROR' && UserError.is(result.error.cause)) {
    const { cause } = result.error
    throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: cause.message, cause })
  }
  return result
})

export function notFound(what: string): TRPCError {
  return new TRPCError({ code: 'NOT_FOUND', message: what, cause: new UserError(what) })
}
