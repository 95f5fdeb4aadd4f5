/**
 * A line's text typed anew. No ink is lost: two letters for one glyph cut its box, one letter for two glyphs
 * joins theirs, and a glyph that was given no letter stays as it is.
 */
import { bottom, enclosing, right, type Box } from '../geometry'
import { UNREAD_SYMBOL, type Glyph, type Line, type Word } from '../page'
import { align, type AlignedBlock } from './align'
import { glyphsOf, lineBox } from './line-edit'
import type { LayoutContext, LayoutOperation } from './layout-operation'

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** A gap from this share of the mean width on has room for a letter that was forgotten. */
const ROOM = 0.25

export function retype(
  lines: readonly Line[],
  { lineId, text }: Extract<LayoutOperation, { kind: 'retype' }>,
  context: LayoutContext
): Line[] {
  const line = lines.find(({ id }) => id === lineId)
  const words = text.split(/\s+/).filter((word) => word !== '').map(graphemes)
  if (line === undefined || words.length === 0) return [...lines]
  const breaks = new Set<number>()
  words.reduce((sum, word) => (breaks.add(sum), sum + word.length), 0)
  const glyphs = glyphsOf(line)
  const typed = typeBlocks(line, align(glyphs, words.flat()), context)
  const next: Line = { ...line, words: intoWords(line, typed, breaks, context) }
  return lines.map((other) => (other === line ? next : other))
}

const graphemes = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** A glyph, and which character of the text it stands for; null for one that was kept without. */
interface Typed {
  readonly glyph: Glyph
  readonly character: number | null
}

function typeBlocks(line: Line, blocks: readonly AlignedBlock[], context: LayoutContext): Typed[] {
  const typed: Typed[] = []
  let character = 0
  blocks.forEach((block, index) => {
    if (block.characters.length === 0) typed.push(...block.glyphs.map((glyph) => ({ glyph, character: null })))
    else {
      const previous = typed.at(-1)
      const following = blocks.slice(index + 1).find(({ glyphs }) => glyphs.length > 0)?.glyphs[0]
      const glyphs =
        block.glyphs.length > 0
          ? typeBlock(block, context)
          : typeInto(gapBetween(line, previous?.glyph, following), block.characters, context)
      typed.push(...glyphs.map((glyph, offset) => ({ glyph, character: character + offset })))
    }
    character += block.characters.length
  })
  return typed
}

/** As many glyphs as characters: the last glyph is cut, or takes up those that are left over. */
function typeBlock({ glyphs, characters }: AlignedBlock, context: LayoutContext): Glyph[] {
  const pairs = Math.min(glyphs.length, characters.length)
  const set = glyphs.slice(0, pairs).map((glyph, index) => said(glyph, characters[index]))
  if (characters.length > pairs) {
    const parts = cutEvenly(set[pairs - 1].box, characters.length - pairs + 1)
    const rest = characters.slice(pairs).map((symbol, index) => written(parts[index + 1], symbol, context))
    return [...set.slice(0, -1), { ...set[pairs - 1], box: parts[0] }, ...rest]
  }
  const last = { ...set[pairs - 1], box: enclosing(glyphs.slice(pairs - 1).map(({ box }) => box)) }
  return glyphs.length > pairs ? [...set.slice(0, -1), last] : set
}

const typeInto = (box: Box, characters: readonly string[], context: LayoutContext): Glyph[] =>
  cutEvenly(box, characters.length).map((part, index) => written(part, characters[index], context))

const said = (glyph: Glyph, symbol: string): Glyph => (glyph.symbol === symbol ? glyph : { ...glyph, symbol, setBy: 'person' })
const written = (box: Box, symbol: string, context: LayoutContext): Glyph =>
  said({ id: context.fresh('glyph'), box, symbol: UNREAD_SYMBOL, setBy: 'machine', confidence: 0, candidates: [] }, symbol)

function cutEvenly(box: Box, count: number): Box[] {
  const width = box.width / count
  return Array.from({ length: count }, (_, index) => ({ ...box, x: box.x + index * width, width: Math.max(1, width) }))
}

/** Room for what was typed between two glyphs; where there is none, a thin box on the border. */
function gapBetween(line: Line, before: Glyph | undefined, after: Glyph | undefined): Box {
  const whole = lineBox(line)
  const glyphs = glyphsOf(line)
  const mean = glyphs.reduce((sum, { box }) => sum + box.width, 0) / glyphs.length
  const start = before === undefined ? (after?.box.x ?? whole.x) - mean : right(before.box)
  const end = after === undefined ? start + mean : before === undefined ? after.box.x : after.box.x
  const width = Math.max(mean * ROOM, end - start)
  const level = before?.box ?? after?.box ?? whole
  return { x: Math.max(0, (start + end - width) / 2), y: level.y, width, height: bottom(level) - level.y }
}

/** Words begin where the text says; a glyph without a letter stays with the word before it. */
function intoWords(line: Line, typed: readonly Typed[], breaks: ReadonlySet<number>, context: LayoutContext): Word[] {
  const idOf = new Map(line.words.flatMap((word) => word.glyphs.map(({ id }) => [id, word.id] as const)))
  const words: { id: number; glyphs: Glyph[] }[] = []
  const used = new Set<number>()
  for (const { glyph, character } of typed) {
    if (words.length > 0 && (character === null || !breaks.has(character))) words[words.length - 1].glyphs.push(glyph)
    else {
      const known = idOf.get(glyph.id)
      const id = known === undefined || used.has(known) ? context.fresh('word') : known
      used.add(id)
      words.push({ id, glyphs: [glyph] })
    }
  }
  return words
}
