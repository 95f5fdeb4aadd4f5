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
const review = (action: Omit<Action, 'group'>): Action => ({ group: 'review', ...action })

export const undoAction = review({
  id: 'review.undo',
  icon: IconArrowBackUp,
  keys: ['Mod+Z'],
  enabled: () => true,
  perform: () => void stepWorkspaceHistory('undo')
})

export const redoAction = review({
  id: 'review.redo',
  icon: IconArrowForwardUp,
  keys: ['Mod+Shift+Z', 'Mod+Y'],
  enabled: () => true,
  perform: () => void stepWorkspaceHistory('redo')
})

export const acceptAction = review({
  id: 'review.accept',
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
  icon: IconPlayerSkipForward,
  keys: ['Tab', 'ArrowRight'],
  enabled: () => inQueue() && inPlainQueue(),
  perform: () => stepQueue(1)
})

const back = review({
  id: 'review.back',
  keys: ['Shift+Tab', 'ArrowLeft', 'Backspace'],
  keysOnly: true,
  enabled: () => useReview.getState().index > 0 && inPlainQueue(),
  perform: () => stepQueue(-1)
})

const candidate = (rank: 1 | 2 | 3 | 4 | 5): Action =>
  review({
    id: `review.candidate-${rank}`,
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
  icon: IconChecks,
  keys: ['Shift+Enter'],
  enabled: () => useReview.getState().alike !== null && useReview.getState().marked.size > 0,
  perform: () => void setMarked(useReview.getState().alike?.symbol ?? '')
})

const moveTile = (id: 'right' | 'left' | 'down' | 'up', key: string, step: (columns: number) => number): Action =>
  review({
    id: `review.tile-${id}`,
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
  icon: IconChecks,
  keys: ['Mod+Enter'],
  enabled: () => useReview.getState().view === 'sheet' && useReview.getState().marked.size > 0,
  perform: () => void setMarked(useReview.getState().symbol ?? '')
})

const everything = review({
  id: 'review.mark-all',
  keys: ['Mod+A'],
  enabled: hasTiles,
  perform: () => markAll(sheetTiles().map(({ id }) => id))
})

const nothing = review({
  id: 'review.mark-none',
  keys: ['Escape'],
  keysOnly: true,
  enabled: () => useReview.getState().marked.size > 0 || useReview.getState().alike !== null,
  perform: markNone
})

export const reviewActions: readonly Action[] = [
  acceptAction,
  skipAction,
  back,
  ...([1, 2, 3, 4, 5] as const).map(candidate),
  takeAlikeAction,
  moveTile('right', 'ArrowRight', () => 1),
  moveTile('left', 'ArrowLeft', () => -1),
  moveTile('down', 'ArrowDown', (columns) => columns),
  moveTile('up', 'ArrowUp', (columns) => -columns),
  markTile,
  confirmSheet,
  everything,
  nothing,
  undoAction,
  redoAction,
  review({ id: 'review.queue', icon: IconListCheck, keys: ['Alt+Q'], enabled: () => true, perform: () => showView('queue') }),
  review({ id: 'review.sheet', icon: IconTable, keys: ['Alt+G'], enabled: () => true, perform: () => showView('sheet') }),
  review({ id: 'review.find', icon: IconReplace, keys: ['Mod+H'], enabled: () => true, perform: () => showView('find') })
]
