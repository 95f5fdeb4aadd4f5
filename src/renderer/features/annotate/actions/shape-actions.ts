/** Cutting, joining, drawing and moving: boxes, words and lines, from the keyboard. */
import {
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconArrowMerge,
  IconEraser,
  IconPencil,
  IconSeparatorVertical,
  IconSpace,
  IconSquarePlus,
  IconTextWrap,
  type Icon
} from '@tabler/icons-react'
import { right, type Box } from '../../../../shared/geometry'
import type { Cut } from '../../../../shared/layout/layout-operation'
import { turnBack, turnBox, turnedSize } from '../../../../shared/quarter-turn'
import type { Action, ActionIdIn } from '../../../app/actions/action'
import type { PlacedGlyph, Scene } from '../scene/scene'
import { drawLetter, editShapes } from '../state/edit-shapes'
import { useLineEditor } from '../state/line-editor'
import { moveSelection, selectedGlyph, selectedGlyphs, selectGlyphs, useRead } from '../state/read-store'

const hasSelection = (): boolean => selectedGlyph() !== null
const selectedIds = (): number[] => selectedGlyphs().map(({ glyph }) => glyph.id)
const sceneNow = (): Scene | null => useRead.getState().scene

interface ShapeAction {
  readonly id: ActionIdIn<'shape'>
  readonly icon: Icon
  readonly keys: readonly string[]
  readonly enabled?: () => boolean
  readonly repeats?: boolean
  readonly keysOnly?: boolean
  perform(): void
}
const shape = ({ id, enabled = hasSelection, ...others }: ShapeAction): Action => ({
  id: `shape.${id}`,
  group: 'shape',
  enabled,
  ...others
})

function split(cut: Cut): void {
  const placed = selectedGlyph()
  if (placed !== null) editShapes({ kind: 'split', glyphId: placed.glyph.id, cut })
}

export const splitAction = shape({
  id: 'split',
  icon: IconSeparatorVertical,
  keys: ['Alt+S'],
  perform: () => split('likely')
})

const splitMiddle = shape({
  id: 'split-middle',
  icon: IconSeparatorVertical,
  keys: ['Alt+Shift+S'],
  perform: () => split('middle')
})

/** What is selected; of a single letter, it and the next one of its line. */
function mergeable(): number[] {
  const ids = selectedIds()
  const caret = selectedGlyph()
  if (ids.length !== 1 || caret === null) return ids
  const next = sceneNow()?.glyphs[caret.index + 1]
  return next !== undefined && next.lineIndex === caret.lineIndex ? [...ids, next.glyph.id] : ids
}

export const mergeAction = shape({
  id: 'merge',
  icon: IconArrowMerge,
  keys: ['Alt+M'],
  enabled: () => mergeable().length > 1,
  perform: () => {
    const ids = mergeable()
    selectGlyphs(ids.slice(0, 1))
    editShapes({ kind: 'merge', glyphIds: ids })
  }
})

export const deleteAction = shape({
  id: 'delete',
  icon: IconEraser,
  keys: ['Delete', 'Mod+Backspace'],
  perform: () => void editShapes({ kind: 'delete', glyphIds: selectedIds() })
})

/** After the caret: as wide as the letters around it, or as the gap that is there. */
function boxAfter(scene: Scene): Box {
  const caret = selectedGlyph()
  const { page } = scene.content
  if (caret === null) return { x: page.width * 0.45, y: page.height * 0.45, width: page.width * 0.1, height: page.height * 0.1 }
  const { quarterTurns } = scene.content
  const upright = ({ glyph }: PlacedGlyph): Box => turnBox(glyph.box, quarterTurns, page)
  const size = turnedSize(page, quarterTurns)
  const box = upright(caret)
  const next = scene.glyphs[caret.index + 1]
  const end = next !== undefined && next.lineIndex === caret.lineIndex ? upright(next).x : right(box) + box.width
  const x = right(box) + 1
  return turnBack({ x, y: box.y, width: Math.max(4, Math.min(size.width, end - 1) - x), height: box.height }, quarterTurns, size)
}

const insertBox = shape({
  id: 'insert',
  icon: IconSquarePlus,
  keys: ['Insert', 'Alt+I'],
  enabled: () => sceneNow() !== null,
  perform: () => {
    const scene = sceneNow()
    if (scene !== null) drawLetter(boxAfter(scene))
  }
})

/** A space that is typed where words part already belongs to the text: it toggles nothing. */
function toggleWordBreak(): void {
  const placed = selectedGlyph()
  const scene = sceneNow()
  if (placed === null || scene === null) return
  const isFirst = scene.lines[placed.lineIndex].words.some(({ glyphs }) => glyphs[0].id === placed.glyph.id)
  if (isFirst && useRead.getState().cameByTyping) return
  editShapes({ kind: 'word-break', glyphId: placed.glyph.id })
}

export const wordBreakAction = shape({
  id: 'word-break',
  icon: IconSpace,
  keys: ['Space'],
  perform: toggleWordBreak
})

const lineBreak = shape({
  id: 'line-break',
  icon: IconTextWrap,
  keys: ['Shift+Enter'],
  perform: () => {
    const placed = selectedGlyph()
    if (placed !== null) editShapes({ kind: 'line-break', glyphId: placed.glyph.id })
  }
})

const toLine = (direction: 'above' | 'below', icon: Icon, key: string): Action =>
  shape({
    id: `to-line-${direction}`,
    icon,
    keys: [key],
    perform: () => void editShapes({ kind: 'to-line', glyphIds: selectedIds(), direction })
  })

const moveLine = (direction: 'up' | 'down', step: -1 | 1): Action =>
  shape({
    id: `move-line-${direction}`,
    icon: step < 0 ? IconArrowBarToUp : IconArrowBarToDown,
    keys: [`Alt+Shift+${step < 0 ? 'ArrowUp' : 'ArrowDown'}`],
    perform: () => {
      const placed = selectedGlyph()
      const scene = sceneNow()
      const toIndex = (placed?.lineIndex ?? 0) + step
      if (placed === null || scene === null || toIndex < 0 || toIndex >= scene.lines.length) return
      editShapes({ kind: 'move-line', lineId: scene.lines[placed.lineIndex].id, toIndex })
    }
  })

export const retypeAction = shape({
  id: 'retype-line',
  icon: IconPencil,
  keys: ['F2'],
  perform: () => useLineEditor.setState({ lineId: sceneNow()?.lines[selectedGlyph()?.lineIndex ?? 0]?.id ?? null })
})

/** Moves boxes, or with `grow` their right and lower edges, by page pixels. */
function push(deltaX: number, deltaY: number, grow: boolean): void {
  const boxes = selectedGlyphs().map(({ glyph: { id, box } }) => ({
    glyphId: id,
    box: grow
      ? { ...box, width: Math.max(1, box.width + deltaX), height: Math.max(1, box.height + deltaY) }
      : { ...box, x: Math.max(0, box.x + deltaX), y: Math.max(0, box.y + deltaY) }
  }))
  if (boxes.length > 0) editShapes({ kind: 'reshape', boxes })
}

/** A step of the keyboard, as a share of the letter's height; at least a pixel. */
const PUSH_SHARE = 0.04
const pushStep = (): number => Math.max(1, Math.round((selectedGlyph()?.glyph.box.height ?? 0) * PUSH_SHARE))

const pushes = (['Left', 'Right', 'Up', 'Down'] as const).flatMap((way) => {
  const x = way === 'Left' ? -1 : way === 'Right' ? 1 : 0
  const y = way === 'Up' ? -1 : way === 'Down' ? 1 : 0
  const action = (id: ActionIdIn<'shape'>, keys: string, grow: boolean): Action => ({
    ...shape({ id, icon: IconPencil, keys: [keys], perform: () => push(x * pushStep(), y * pushStep(), grow) }),
    keysOnly: true,
    repeats: true
  })
  return [
    action(`move-${way}`, `Mod+Arrow${way}`, false),
    action(`size-${way}`, `Mod+Shift+Arrow${way}`, true)
  ]
})

const selectWord = shape({
  id: 'select-word',
  icon: IconPencil,
  keys: ['Alt+W'],
  keysOnly: true,
  perform: () => {
    const placed = selectedGlyph()
    const scene = sceneNow()
    if (placed === null || scene === null) return
    const word = scene.lines[placed.lineIndex].words.find(({ glyphs }) => glyphs.some(({ id }) => id === placed.glyph.id))
    selectGlyphs((word?.glyphs ?? []).map(({ id }) => id))
  }
})

const back = shape({
  id: 'back',
  icon: IconEraser,
  keys: ['Backspace'],
  keysOnly: true,
  repeats: true,
  perform: () => void moveSelection('previous')
})

export const shapeActions: readonly Action[] = [
  splitAction,
  splitMiddle,
  mergeAction,
  deleteAction,
  insertBox,
  wordBreakAction,
  lineBreak,
  toLine('above', IconArrowBarToUp, 'Alt+ArrowUp'),
  toLine('below', IconArrowBarToDown, 'Alt+ArrowDown'),
  moveLine('up', -1),
  moveLine('down', 1),
  retypeAction,
  selectWord,
  back,
  ...pushes
]
