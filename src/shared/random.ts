/** Seeded random numbers: the same seed gives the same sequence on every machine. */

/** xoshiro128**, Blackman and Vigna 2018, seeded by splitmix32. Not for secrets. */
export class Random {
  private readonly state: Uint32Array

  constructor(seed: number) {
    let mixed = seed | 0
    this.state = Uint32Array.from({ length: 4 }, () => {
      mixed = (mixed + 0x9e3779b9) | 0
      let word = mixed ^ (mixed >>> 16)
      word = Math.imul(word, 0x21f0aaad)
      word = Math.imul(word ^ (word >>> 15), 0x735a2d97)
      return word ^ (word >>> 15)
    })
  }

  /**
   * A sequence of its own for every combination of numbers: that of an epoch, of one sample in it. Work that is
   * taken up in the middle then needs no state of what came before.
   */
  static of(...parts: readonly number[]): Random {
    let seed = 0x811c9dc5
    for (const part of parts) {
      // Murmur3's finisher after each number, so that neighbours do not look alike.
      seed = Math.imul(seed ^ (part | 0) ^ Math.floor(part / 2 ** 32), 0x85ebca6b)
      seed = Math.imul(seed ^ (seed >>> 13), 0xc2b2ae35)
      seed = (seed ^ (seed >>> 16)) + 0x9e3779b9
    }
    return new Random(seed)
  }

  /** Uniform in [0, 1). */
  next(): number {
    const s = this.state
    const result = Math.imul(rotateLeft(Math.imul(s[1], 5), 7), 9) >>> 0
    const t = s[1] << 9
    s[2] ^= s[0]
    s[3] ^= s[1]
    s[1] ^= s[2]
    s[0] ^= s[3]
    s[2] ^= t
    s[3] = rotateLeft(s[3], 11)
    return result / 2 ** 32
  }

  /** Uniform in [-extent, extent). */
  spread(extent: number): number {
    return (this.next() * 2 - 1) * extent
  }

  /** A whole number from 0 to count - 1. */
  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  /** Mean 0, deviation 1 (Box and Muller 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  /** Fisher and Yates: every order equally likely. Changes `values`. */
  shuffle(values: Int32Array | number[]): void {
    for (let last = values.length - 1; last > 0; last--) {
      const other = this.below(last + 1)
      const swapped = values[last]
      values[last] = values[other]
      values[other] = swapped
    }
  }
}

const rotateLeft = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))
