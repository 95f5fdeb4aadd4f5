/**
 * An error whose message is meant for a person: one sentence that names the file or field, says what was
 * found, and what to do. Everything else that is thrown is a defect of ours and is shown as such.
 */
import type { MessageKey } from './messages/messages'
import { wordsOf, inEnglish, type Saying, type SayingValues } from './messages/saying'

export class UserError extends Error {
  override readonly name = 'UserError'
  readonly saying: Saying

  /** `message` is the sentence in English; a window says `saying` in its language. */
  constructor(what: MessageKey | Saying, values?: SayingValues) {
    const saying = typeof what === 'string' ? { key: what, ...(values === undefined ? {} : { values }) } : what
    super(inEnglish(saying))
    this.saying = saying
  }

  static is(error: unknown): error is UserError {
    // By name, because an error that crossed a process boundary has lost its class.
    return error instanceof Error && error.name === 'UserError'
  }
}

/** What to say of anything that was thrown. */
export function errorSaying(error: unknown): Saying {
  if (UserError.is(error)) return error.saying
  // Whoever calls a procedure gets what it threw as the cause of an error of tRPC's.
  if (error instanceof Error && UserError.is(error.cause)) return error.cause.saying
  return { key: 'errors:inside', values: { detail: wordsOf(error) } }
}

/** The same as a sentence in English. */
export const errorSentence = (error: unknown): string => inEnglish(errorSaying(error))
