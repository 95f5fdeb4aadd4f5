/** Which symbols a model may answer with, and its probabilities limited to them. */
import { UserError } from '../../../shared/user-error'

/**
 * "A-Z0-9" is every symbol of these ranges of code points; a "-" at either end stands for itself. Throws
 * UserError for a range that runs backwards, or nothing at all.
 */
export function parseAllowed(text: string): string[] {
  const letters = [...text]
  const symbols = new Set<string>()
  for (let at = 0; at < letters.length; at++) {
    const isRange = letters[at + 1] === '-' && at + 2 < letters.length
    for (const symbol of isRange ? range(letters[at], letters[at + 2]) : [letters[at]]) symbols.add(symbol)
    if (isRange) at += 2
  }
  if (symbols.size === 0) throw new UserError('errors:models.nothingAllowed')
  return [...symbols]
}

function range(first: string, last: string): string[] {
  const [from, to] = [first, last].map((symbol) => symbol.codePointAt(0) ?? 0)
  if (from > to) throw new UserError('errors:models.backwardRange', { first, last })
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
}

/** For each of the model's classes whether it may be answered. Throws UserError when the model knows none of `allowed`. */
export function allowedClasses(symbols: readonly string[], allowed: readonly string[]): boolean[] {
  const classes = symbols.map((symbol) => allowed.includes(symbol))
  if (!classes.includes(true)) throw new UserError('errors:models.knowsNoneAllowed', { allowed: allowed.join(' '), symbols: symbols.join(' ') })
  return classes
}

/** p [classes] -> p / sum of the allowed p, 0 elsewhere; all alike where every allowed one has underflowed. */
export function limitTo(classes: readonly boolean[], row: Float32Array): Float32Array {
  const total = row.reduce((sum, probability, index) => sum + (classes[index] ? probability : 0), 0)
  const even = 1 / classes.filter(Boolean).length
  return row.map((probability, index) => (!classes[index] ? 0 : total > 0 ? probability / total : even))
}
