/**
 * How words are spelled: character n-grams over a list of words, smoothed by Witten and Bell, "The zero-frequency
 * problem", IEEE Transactions on Information Theory 37 (1991): each context passes to the next shorter one as much as the
 * number of different letters that it has seen.
 *
 *   P(c | h) = (n(hc) + d(h) P(c | h')) / (n(h) + d(h))
 */

/** Letters of context. */
const ORDER = 4
/** Marks the beginning and the end of a word. */
const EDGE = '|'

interface Context {
  /** Weight of all that followed. */
  total: number
  readonly followers: Map<string, number>
}

export class Spelling {
  private readonly contexts = new Map<string, Context>()
  private readonly words: ReadonlyMap<string, number>
  private readonly totalWeight: number

  /** `words`: each with how often it is used, relative to the others; small letters. */
  constructor(words: ReadonlyMap<string, number>) {
    this.words = words
    this.totalWeight = [...words.values()].reduce((sum, weight) => sum + weight, 0)
    for (const [word, weight] of words) this.learn(word, weight)
  }

  /** ln P(letter | the letters of its word before it). */
  letter(before: string, letter: string): number {
    return Math.log(this.share(`${EDGE}${before}`.slice(-ORDER), letter))
  }

  /** ln P(the word ends here). */
  end(word: string): number {
    return this.letter(word, EDGE)
  }

  /** ln P(word) by the list alone; -Infinity for one that it does not have. */
  listed(word: string): number {
    return Math.log((this.words.get(word) ?? 0) / this.totalWeight)
  }

  private learn(word: string, weight: number): void {
    const text = `${EDGE}${word}${EDGE}`
    for (let at = 1; at < text.length; at++) {
      for (let length = 0; length <= Math.min(ORDER, at); length++) {
        const context = this.contextOf(text.slice(at - length, at))
        context.total += weight
        context.followers.set(text[at], (context.followers.get(text[at]) ?? 0) + weight)
      }
    }
  }

  private contextOf(history: string): Context {
    let context = this.contexts.get(history)
    if (context === undefined) this.contexts.set(history, (context = { total: 0, followers: new Map() }))
    return context
  }

  private share(history: string, letter: string): number {
    const shorter = history === '' ? 1 / LETTERS : this.share(history.slice(1), letter)
    const context = this.contexts.get(history)
    if (context === undefined) return shorter
    const different = context.followers.size
    return ((context.followers.get(letter) ?? 0) + different * shorter) / (context.total + different)
  }
}

/** Of the alphabet, and the end of a word. */
const LETTERS = 27
