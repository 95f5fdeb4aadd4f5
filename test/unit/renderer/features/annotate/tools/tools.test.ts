/** Tools: pointer events in, selections and changes of shape out. */
import { describe, expect, it } from 'vitest'
import type { LayoutOperation } from '../../../../../../src/shared/layout/layout-operation'
import type { Box } from '../../../../../../src/shared/geometry'
import { buildScene } from '../../../../../../src/renderer/features/annotate/scene/scene'
import { createCutTool } from '../../../../../../src/renderer/features/annotate/tools/cut-tool'
import { createDrawTool } from '../../../../../../src/renderer/features/annotate/tools/draw-tool'
import { createSelectTool } from '../../../../../../src/renderer/features/annotate/tools/select-tool'
import type { Tool, ToolHost, ToolPreview } from '../../../../../../src/renderer/features/annotate/tools/tool'
import { contentOf } from '../page-content'

/** Letters are 8 by 20 on a grid of 10 by 30; a page pixel is 4 CSS pixels, so that borders can be grasped. */
function bench(tool: Tool, selectedIds: readonly number[] = []) {
  const edits: LayoutOperation[] = []
  const drawn: Box[] = []
  const previews: (ToolPreview | null)[] = []
  const state = { selected: selectedIds }
  const host = (): ToolHost => ({
    scene: buildScene(contentOf('ABC', 'DEF')),
    pixel: 0.25,
    selectedIds: state.selected,
    select: (ids) => (state.selected = ids),
    edit: (operation) => edits.push(operation),
    draw: (box) => drawn.push(box),
    preview: (preview) => previews.push(preview)
  })
  const press = (from: [number, number], to: [number, number] = from, shift = false): void => {
    const isDrag = from.join() !== to.join()
    const event = ([x, y]: [number, number]) => ({ at: { x, y }, shift, isDrag })
    tool.down(host(), { ...event(from), isDrag: false })
    if (isDrag) tool.move(host(), event(to))
    tool.complete(host(), event(to))
  }
  return { state, edits, drawn, previews, press, host }
}

describe('select', () => {
  it('takes the letter that is clicked, one more with Shift, none on paper', () => {
    const { state, press } = bench(createSelectTool())
    press([14, 10])
    expect(state.selected).toEqual([2])
    press([24, 10], [24, 10], true)
    expect(state.selected).toEqual([2, 3])
    press([14, 10], [14, 10], true)
    expect(state.selected).toEqual([3])
    press([200, 200])
    expect(state.selected).toEqual([])
  })
  it('takes all in a marquee that begins on paper, or on a letter that is not selected', () => {
    const { state, press, previews } = bench(createSelectTool())
    press([-2, -2], [20, 60])
    expect(state.selected).toEqual([1, 2, 4, 5])
    expect(previews[0]).toMatchObject({ kind: 'marquee' })
    expect(previews.at(-1)).toBeNull()
  })
  it('moves all that is selected', () => {
    const { edits, press } = bench(createSelectTool(), [1, 2])
    press([4, 10], [7, 12])
    expect(edits).toEqual([
      {
        kind: 'reshape',
        boxes: [
          { glyphId: 1, box: { x: 3, y: 2, width: 8, height: 20 } },
          { glyphId: 2, box: { x: 13, y: 2, width: 8, height: 20 } }
        ]
      }
    ])
  })
  it('resizes by an edge, never through the other', () => {
    const { edits, press } = bench(createSelectTool(), [2])
    press([18, 10], [22, 10])
    press([10, 10], [60, 10])
    expect(edits.map((edit) => edit.kind === 'reshape' && edit.boxes[0].box)).toEqual([
      { x: 10, y: 0, width: 12, height: 20 },
      { x: 17, y: 0, width: 1, height: 20 }
    ])
  })
  it('does nothing when it is cancelled', () => {
    const tool = createSelectTool()
    const { edits, host, state } = bench(tool, [1])
    tool.down(host(), { at: { x: 4, y: 10 }, shift: false, isDrag: false })
    tool.cancel(host())
    tool.complete(host(), { at: { x: 90, y: 10 }, shift: false, isDrag: true })
    expect(edits).toEqual([])
    expect(state.selected).toEqual([1])
  })
})

describe('draw', () => {
  it('draws the box of a drag, whichever way; not of a slip', () => {
    const { drawn, press } = bench(createDrawTool())
    press([60, 20], [50, 0])
    press([60, 20], [60.5, 20.5])
    expect(drawn).toEqual([{ x: 50, y: 0, width: 10, height: 20 }])
  })
})

describe('cut', () => {
  it('splits the letter that the line goes through', () => {
    const { edits, press, state } = bench(createCutTool())
    press([15, -3], [13, 24])
    expect(edits).toEqual([{ kind: 'split', glyphId: 2, cut: { from: { x: 15, y: -3 }, to: { x: 13, y: 24 } } }])
    expect(state.selected).toEqual([2])
  })
  it('cuts upright where it is clicked, and nothing beside letters', () => {
    const { edits, press } = bench(createCutTool())
    press([14, 10])
    press([200, 200])
    expect(edits).toMatchObject([{ kind: 'split', glyphId: 2, cut: { from: { x: 14 }, to: { x: 14 } } }])
  })
})
