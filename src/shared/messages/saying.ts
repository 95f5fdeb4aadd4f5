/**
 * What is said, before it is put into words: a message and what stands in it. The backend hands it out, keeps it in the
 * database and sends it between processes; whoever shows it says it in their language.
 */
import { hasMessage, t, tEnglish, type MessageKey, type MessageValues } from './messages'

/** A part that has words of its own is a saying too. */
export type SayingValues = Readonly<Record<string, string | number | Saying>>

export interface Saying {
  readonly key: MessageKey
  readonly values?: SayingValues
}

/** In the language that is spoken now. */
export const say = (saying: Saying): string => sayBy(t, saying)

/** For the command line, logs and files, whatever language is spoken. */
export const inEnglish = (saying: Saying): string => sayBy(tEnglish, saying)

function sayBy(translate: typeof t, { key, values = {} }: Saying): string {
  const said = Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? sayBy(translate, value) : value] as const)
  return translate(key, Object.fromEntries(said) satisfies MessageValues)
}

/** Words that are no message: those of another program, of a file from before there were sayings, and of the command line. */
export const asItIs = (text: string): Saying => ({ key: 'common:asItIs', values: { text } })

/** Two sentences, one after the other. */
export const both = (first: Saying, second: Saying): Saying => ({ key: 'common:both', values: { first, second } })

/** What was thrown says of itself: words of another program. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Of anything that came as data. */
export const isSaying = (value: unknown): value is Saying =>
  typeof value === 'object' && value !== null && 'key' in value && isMessageKey(value.key) && Object.keys(value).every((name) => name === 'key' || name === 'values')

export const isMessageKey = (text: unknown): text is MessageKey => typeof text === 'string' && hasMessage(text)

/** Several, one or more, as one: `join` says what is between `first` and `second`. */
export const listed = (join: MessageKey, sayings: readonly Saying[]): Saying => sayings.reduce((first, second) => ({ key: join, values: { first, second } }))

/** The name of the only one, else how many: `several` says it with `count`. */
export const oneOrCount = (several: MessageKey, names: readonly string[]): Saying =>
  names.length === 1 ? asItIs(names[0]) : { key: several, values: { count: names.length } }
