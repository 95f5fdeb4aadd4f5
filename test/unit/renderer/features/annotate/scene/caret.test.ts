import { describe, expect, it } from 'vitest'
import { moveCaret } from '../../../../../../src/renderer/features/annotate/scene/caret'
import { buildScene } from '../../../../../../src/renderer/features/annotate/scene/scene'
import { turnBack } from '../../../../../../src/shared/quarter-turn'
import { contentOf } from '../page-content'

/** 0-4 on the first line (C at column 3, after the gap), 5-7 on the second. Doubtful: 1, 4 and 6. */
const scene = buildScene(contentOf('Ab CDe', 'FgH'))

describe('moveCaret', () => {
  it.each([
    [0, 'next', 1],
    [7, 'next', 7],
    [0, 'previous', 0],
    [5, 'previous', 4],
    [6, 'line-start', 5],
    [1, 'line-end', 4],
    [3, 'page-start', 0],
    [3, 'page-end', 7]
  ] as const)('from %d %s is %d', (from, move, to) => expect(moveCaret(scene, from, move)).toBe(to))

  it('goes to what lies above or below on the page, and stays at the first and last line', () => {
    expect(moveCaret(scene, 6, 'line-above')).toBe(1)
    // D stands at column 4, beyond the second line's end: its last letter is nearest.
    expect(moveCaret(scene, 3, 'line-below')).toBe(7)
    expect(moveCaret(scene, 2, 'line-above')).toBe(2)
    expect(moveCaret(scene, 7, 'line-below')).toBe(7)
  })

  it('goes up and down as the text was read, on a page that lies on its side', () => {
    const { page, lines } = contentOf('ABC', 'DEF')
    const lying = buildScene({
      ...contentOf(),
      page,
      quarterTurns: 1,
      lines: lines.map((line) => ({
        ...line,
        words: line.words.map((word) => ({ ...word, glyphs: word.glyphs.map((glyph) => ({ ...glyph, box: turnBack(glyph.box, 1, { width: 300, height: 400 }) })) }))
      }))
    })
    expect(moveCaret(lying, 0, 'line-below')).toBe(3)
    expect(moveCaret(lying, 5, 'line-above')).toBe(2)
  })

  it('goes round through the doubtful glyphs', () => {
    expect(moveCaret(scene, null, 'next-doubtful')).toBe(1)
    expect(moveCaret(scene, 1, 'next-doubtful')).toBe(4)
    expect(moveCaret(scene, 6, 'next-doubtful')).toBe(1)
    expect(moveCaret(scene, 1, 'previous-doubtful')).toBe(6)
    expect(moveCaret(scene, null, 'previous-doubtful')).toBe(6)
  })

  it('has nowhere to go when no other is doubtful, or there is no letter', () => {
    expect(moveCaret(buildScene(contentOf('AbC')), 1, 'next-doubtful')).toBeNull()
    expect(moveCaret(buildScene(contentOf('A1')), 0, 'next-doubtful')).toBeNull()
    expect(moveCaret(buildScene({ ...contentOf('A'), lines: [] }), null, 'next')).toBeNull()
  })

  it('begins at the ends without a caret', () => {
    expect(moveCaret(scene, null, 'next')).toBe(0)
    expect(moveCaret(scene, null, 'previous')).toBe(7)
  })
})
