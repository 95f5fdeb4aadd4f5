/** How commands speak: results to stdout, progress and complaints to stderr, exit codes 0, 1, 2. */
import { asItIs, inEnglish, isSaying, type Saying } from '../../shared/messages/saying'
import type { Progress, WorkContext } from '../../shared/progress'
import { errorSentence, UserError } from '../../shared/user-error'

export const EXIT_DONE = 0
export const EXIT_FAILED = 1
export const EXIT_USAGE = 2

export type ExitCode = typeof EXIT_DONE | typeof EXIT_FAILED | typeof EXIT_USAGE

/** Nothing found is nothing printed, not an empty line. */
export function printResult(text: string): void {
  if (text === '') return
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** Sayings are said in it. */
export const printJson = (value: unknown): void => printResult(JSON.stringify(value, (_, part: unknown) => (isSaying(part) ? inEnglish(part) : part), 2))

export function complain(error: unknown): void {
  clearProgress()
  process.stderr.write(`${errorSentence(error)}\n`)
}

/** Says something in passing; scripts do not see it. */
export function remark(what: string | Saying): void {
  clearProgress()
  process.stderr.write(`${inWords(what)}\n`)
}

const inWords = (what: string | Saying): string => (typeof what === 'string' ? what : inEnglish(what))

/** A line that is written over while work goes on. Not a terminal: nothing is shown. */
export function showProgress(label: string | Saying, { stage, fraction }: Progress): void {
  if (!process.stderr.isTTY) return
  const line = `${inWords(label)}: ${inEnglish(stage)} ${Math.round(fraction * 100)} %`
  process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`)
}

export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

/** The first Ctrl+C stops the work cleanly. */
export function interruptible(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort(new UserError(asItIs('Interrupted.'))))
  return controller.signal
}

export function workContext(label: string, signal: AbortSignal): WorkContext {
  return { signal, onProgress: (progress) => showProgress(label, progress) }
}
