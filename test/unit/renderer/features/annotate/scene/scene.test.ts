import { describe, expect, it } from 'vitest'
import { pageText } from '../../../../../../src/shared/page'
import { buildScene } from '../../../../../../src/renderer/features/annotate/scene/scene'
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
