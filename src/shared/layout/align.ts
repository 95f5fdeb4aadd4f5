/**
 * Aligns a text to glyphs by edit distance (Wagner & Fischer 1974). A character that is among a glyph's
 * candidates is cheaper to put there than any other.
 */
import type { Glyph } from '../page'

/** A stretch where glyphs and characters differ, or one glyph that has the character it had. */
export interface AlignedBlock {
  readonly glyphs: readonly Glyph[]
  readonly characters: readonly string[]
}

const OTHER = 1
const CANDIDATE = 0.6
/** A glyph without a character, or a character without a glyph. */
const ALONE = 1

function substitution(glyph: Glyph, character: string): number {
  if (glyph.symbol === character) return 0
  return glyph.candidates.some(({ symbol }) => symbol === character) ? CANDIDATE : OTHER
}

/** Blocks in order. Neighbouring differences stand in one block, so that two letters for one glyph meet. */
export function align(glyphs: readonly Glyph[], characters: readonly string[]): AlignedBlock[] {
  const costs = costTable(glyphs, characters)
  const blocks: { glyphs: Glyph[]; characters: string[]; isSame: boolean }[] = []
  let g = glyphs.length
  let c = characters.length
  while (g > 0 || c > 0) {
    const here = costs[g][c]
    const pair = g > 0 && c > 0 && costs[g - 1][c - 1] + substitution(glyphs[g - 1], characters[c - 1]) === here
    const takesGlyph = pair || (g > 0 && costs[g - 1][c] + ALONE === here)
    const takesCharacter = pair || !takesGlyph
    const isSame = pair && glyphs[g - 1].symbol === characters[c - 1]
    let block = blocks.at(-1)
    if (block === undefined || block.isSame || isSame) blocks.push((block = { glyphs: [], characters: [], isSame }))
    if (takesGlyph) block.glyphs.unshift(glyphs[--g])
    if (takesCharacter) block.characters.unshift(characters[--c])
  }
  return blocks.reverse()
}

function costTable(glyphs: readonly Glyph[], characters: readonly string[]): number[][] {
  const costs = Array.from({ length: glyphs.length + 1 }, () => new Array<number>(characters.length + 1).fill(0))
  for (let g = 0; g <= glyphs.length; g += 1) {
    for (let c = 0; c <= characters.length; c += 1) {
      if (g === 0 || c === 0) costs[g][c] = (g + c) * ALONE
      else {
        const paired = costs[g - 1][c - 1] + substitution(glyphs[g - 1], characters[c - 1])
        costs[g][c] = Math.min(paired, costs[g - 1][c] + ALONE, costs[g][c - 1] + ALONE)
      }
    }
  }
  return costs
}
