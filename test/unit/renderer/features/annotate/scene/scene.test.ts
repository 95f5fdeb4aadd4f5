import { describe, expect, it } from 'vitest'
import { pageText } from '../../../../../../src/shared/page'
import { buildScene, keptLines } from '../../../../../../src/renderer/features/annotate/scene/scene'
import { withSymbols } from '../../../../../../src/renderer/app/page-content'
import { contentOf } from '../page-content'

describe('buildScene', () => {
  it('puts the letters into reading order and knows their lines', () => {
    const scene = buildScene(contentOf('AB CD', 'EF'))
    expect(scene.glyphs.map(({ glyph }) => glyph.symbol).join('')).toBe('ABCDEF')
    expect(scene.glyphs.map(({ lineIndex }) => lineIndex)).toEqual([0, 0, 0, 0, 1, 1])
    expect(scene.lineStarts).toEqual([0, 4, 6])
  })

  it('shows what waits to be saved, as set by a person and no longer doubtful', () => {
    const content = contentOf('aB', 'C')
    const scene = buildScene(content, withSymbols(content.lines, new Map([[1, 'Q']])))
    expect(pageText(scene.lines)).toBe('QB\nC')
    expect(scene.byId.get(1)?.glyph.setBy).toBe('person')
    expect(scene.doubtfulCount).toBe(0)
    expect(content.lines[0].words[0].glyphs[0].symbol).toBe('A')
  })

  it('keeps the lines that did not change, so that they are not drawn again', () => {
    const content = contentOf('AB', 'CD')
    const scene = buildScene(content, withSymbols(content.lines, new Map([[1, 'Q']])))
    expect(scene.lines[1]).toBe(content.lines[1])
    expect(scene.lines[0]).not.toBe(content.lines[0])
  })

  it('keeps the index of boxes while none moves', () => {
    const content = contentOf('AB')
    const before = buildScene(content)
    const typed = buildScene(content, withSymbols(content.lines, new Map([[1, 'Q']])), before)
    expect(typed.boxes).toBe(before.boxes)
    expect(buildScene(contentOf('ABC'), undefined, before).boxes).not.toBe(before.boxes)
  })
})

describe('keptLines', () => {
  const { lines } = contentOf('AB', 'CD')
  const typed = withSymbols(lines, new Map([[1, 'Q']]))

  it('takes what is made of new objects but says the same for what was there', () => {
    expect(keptLines(typed, structuredClone(typed) as typeof typed)).toBe(typed)
  })

  it('leaves what differs as new, and the rest as it was', () => {
    const kept = keptLines(lines, structuredClone(typed) as typeof typed)
    expect(pageText(kept)).toBe('QB\nCD')
    expect(kept[1]).toBe(lines[1])
  })

  it('sees a line that moved, came or went', () => {
    expect(keptLines(lines, [lines[1], lines[0]])).toEqual([lines[1], lines[0]])
    expect(keptLines(lines, lines.slice(0, 1))).toEqual(lines.slice(0, 1))
  })
})
