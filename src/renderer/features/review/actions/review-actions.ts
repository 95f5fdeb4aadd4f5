/** The registry of the place Review. */
import { IconArrowBackUp, IconArrowForwardUp, IconCheck, IconChecks, IconListCheck, IconPlayerSkipForward, IconReplace, IconTable } from '@tabler/icons-react'
import type { Action } from '../../../app/actions/action'
import {
  currentGlyph,
  decide,
  markAll,
  markNone,
  setMarked,
  sheetTiles,
  showView,
  stepQueue,
  stepWorkspaceHistory,
  toggleMark,
  useReview
} from '../review-store'

const inQueue = (): boolean => useReview.getState().view === 'queue' && currentGlyph() !== undefined
const hasTiles = (): boolean => sheetTiles().length > 0 && !inPlainQueue()
const inPlainQueue = (): boolean => useReview.getState().view === 'queue' && useReview.getState().alike === null
const review = (action: Omit<Action, 'group'>): Action => ({ group: 'Review', ...action })

export const undoAction = review({
  id: 'review.undo',
  name: 'Undo',
  icon: IconArrowBackUp,
  keys: ['Mod+Z'],
  enabled: () => true,
  perform: () => void stepWorkspaceHistory('undo')
})

export const redoAction = review({
  id: 'review.redo',
  name: 'Redo',
  icon: IconArrowForwardUp,
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  enabled: () => true,
  perform: () => void stepWorkspaceHistory('redo')
})

export const acceptAction = review({
  id: 'review.accept',
  name: 'Accept the letter as it is',
  icon: IconCheck,
  keys: ['Enter'],
  enabled: inQueue,
  perform: () => {
    const glyph = currentGlyph()
    if (glyph !== undefined) void decide(glyph.symbol)
  }
})

export const skipAction = review({
  id: 'review.skip',
  name: 'Leave it for later',
  icon: IconPlayerSkipForward,
  keys: ['Tab', 'ArrowRight'],
  enabled: () => inQueue() && inPlainQueue(),
  perform: () => stepQueue(1)
})

const back = review({
  id: 'review.back',
  name: 'Back to the one before',
  keys: ['Shift+Tab', 'ArrowLeft', 'Backspace'],
  keysOnly: true,
  enabled: () => useReview.getState().index > 0 && inPlainQueue(),
  perform: () => stepQueue(-1)
})

const candidate = (rank: number): Action =>
  review({
    id: `review.candidate-${rank}`,
    name: `Take candidate ${rank}`,
    keys: [`Alt+${rank}`],
    keysOnly: true,
    enabled: () => inQueue() && currentGlyph()?.candidates[rank - 1] !== undefined,
    perform: () => {
      const symbol = currentGlyph()?.candidates[rank - 1]?.symbol
      if (symbol !== undefined) void decide(symbol)
    }
  })

/** The one key of "correct once, fix everywhere". */
export const takeAlikeAction = review({
  id: 'review.take-alike',
  name: 'Set the letters that look like it',
  icon: IconChecks,
  keys: ['Shift+Enter'],
  enabled: () => useReview.getState().alike !== null && useReview.getState().marked.size > 0,
  perform: () => void setMarked(useReview.getState().alike?.symbol ?? '')
})

const moveTile = (id: string, name: string, key: string, step: (columns: number) => number): Action =>
  review({
    id: `review.tile-${id}`,
    name,
    keys: [key],
    keysOnly: true,
    repeats: true,
    enabled: hasTiles,
    perform: () => {
      const tiles = document.querySelectorAll<HTMLElement>('[data-tile]')
      const top = tiles[0]?.offsetTop
      const columns = [...tiles].findIndex((tile) => tile.offsetTop !== top)
      const target = useReview.getState().tile + step(columns < 1 ? tiles.length : columns)
      const tile = Math.max(0, Math.min(tiles.length - 1, target))
      useReview.setState({ tile })
      tiles[tile]?.scrollIntoView({ block: 'nearest' })
    }
  })

const markTile = review({
  id: 'review.mark',
  name: 'Mark the tile, or take the mark off',
  keys: ['Space'],
  keysOnly: true,
  enabled: hasTiles,
  perform: () => {
    const glyph = sheetTiles()[useReview.getState().tile]
    if (glyph !== undefined) toggleMark(glyph.id)
  }
})

const confirmSheet = review({
  id: 'review.confirm-marked',
  name: 'Confirm the marked letters as they are',
  icon: IconChecks,
  keys: ['Mod+Enter'],
  enabled: () => useReview.getState().view === 'sheet' && useReview.getState().marked.size > 0,
  perform: () => void setMarked(useReview.getState().symbol ?? '')
})

const everything = review({
  id: 'review.mark-all',
  name: 'Mark all tiles',
  keys: ['Mod+A'],
  enabled: hasTiles,
  perform: () => markAll(sheetTiles().map(({ id }) => id))
})

const nothing = review({
  id: 'review.mark-none',
  name: 'Take all marks off',
  keys: ['Escape'],
  keysOnly: true,
  enabled: () => useReview.getState().marked.size > 0 || useReview.getState().alike !== null,
  perform: markNone
})

export const reviewActions: readonly Action[] = [
  acceptAction,
  skipAction,
  back,
  ...[1, 2, 3, 4, 5].map(candidate),
  takeAlikeAction,
  moveTile('right', 'Next tile', 'ArrowRight', () => 1),
  moveTile('left', 'Tile before', 'ArrowLeft', () => -1),
  moveTile('down', 'Tile below', 'ArrowDown', (columns) => columns),
  moveTile('up', 'Tile above', 'ArrowUp', (columns) => -columns),
  markTile,
  confirmSheet,
  everything,
  nothing,
  undoAction,
  redoAction,
  review({ id: 'review.queue', name: 'Doubtful letters one by one', icon: IconListCheck, keys: ['Alt+Q'], enabled: () => true, perform: () => showView('queue') }),
  review({ id: 'review.sheet', name: 'All letters of a symbol', icon: IconTable, keys: ['Alt+G'], enabled: () => true, perform: () => showView('sheet') }),
  review({ id: 'review.find', name: 'Find and replace on all pages', icon: IconReplace, keys: ['Mod+H'], enabled: () => true, perform: () => showView('find') })
]
