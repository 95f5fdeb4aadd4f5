/**
 * An error whose message is meant for a person: one sentence that names the file or field, says what was
 * found, and what to do. Everything else that is thrown is a defect of ours and is shown as such.
 */
export class UserError extends Error {
  override readonly name = 'UserError'

  static is(error: unknown): error is UserError {
    // By name, because an error that crossed a process boundary has lost its class.
    return error instanceof Error && error.name === 'UserError'
  }
}

/** The sentence to show for anything that was thrown. */
export function errorSentence(error: unknown): string {
  if (UserError.is(error)) return error.message
  // Whoever calls a procedure gets what it threw as the cause of an error of tRPC's.
  if (error instanceof Error && UserError.is(error.cause)) return error.cause.message
  const detail = error instanceof Error ? error.message : String(error)
  return `Something went wrong inside Glyphwright: ${detail}`
}
