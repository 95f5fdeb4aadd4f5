/** tRPC set up once: the context, and errors that a person can read. */
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { issueSaying } from '../../shared/input-problem'
import type { MessageKey } from '../../shared/messages/messages'
import { inEnglish, type Saying, type SayingValues } from '../../shared/messages/saying'
import { wire } from '../../shared/wire'
import { errorSaying, UserError } from '../../shared/user-error'
import type { AppContext } from './app-context'

const t = initTRPC.context<AppContext>().create({
  transformer: wire,
  errorFormatter: ({ shape, error }) => {
    const saying = errorSaying(error.cause ?? error)
    return { ...shape, message: inEnglish(saying), data: { ...shape.data, saying } }
  },
  // A comment line now and then keeps a silent stream from being taken for a dead one.
  sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 30_000 } }
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory

export const procedure = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (!result.ok && result.error.cause instanceof ZodError) throw refusal(result.error.code, new UserError(inputSaying(result.error.cause)))
  // What was thrown with a code of its own, such as "not found", keeps it.
  if (!result.ok && result.error.code === 'INTERNAL_SERVER_ERROR' && UserError.is(result.error.cause)) {
    const { cause } = result.error
    throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: cause.message, cause })
  }
  return result
})

export const notFound = (key: MessageKey, values?: SayingValues): TRPCError => refusal('NOT_FOUND', new UserError(key, values))

export const forbidden = (key: MessageKey, values?: SayingValues): TRPCError => refusal('FORBIDDEN', new UserError(key, values))

const refusal = (code: TRPCError['code'], cause: UserError): TRPCError => new TRPCError({ code, message: cause.message, cause })

/** The first thing that is wrong with what was asked. */
function inputSaying({ issues: [issue] }: ZodError): Saying {
  const problem = issueSaying(issue)
  const field = issue.path.join('.')
  return { key: 'errors:input.refused', values: { problem: field === '' ? problem : { key: 'errors:input.field', values: { field, problem } } } }
}
