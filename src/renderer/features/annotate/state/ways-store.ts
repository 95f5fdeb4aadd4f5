/** Other ways to cut the word under the caret: looked for, gone through one after another, taken or left. */
import { create } from 'zustand'
import { t } from '../../../../shared/messages/messages'
import type { WordWay } from '../../../../shared/layout/word-way'
import { isAsItIs, replacementsOf, wayText } from '../../../../shared/layout/word-way'
import type { Glyph } from '../../../../shared/page'
import { client } from '../../../app/api'
import { tell } from '../../../app/tell'
import { tellFailure } from '../../library/page-operations'
import { editShapes } from './edit-shapes'
import { selectedGlyph, useRead, whenSaved } from './read-store'
import { useTool } from './tool-store'

export interface OpenWays {
  /** The word as it was when its ways were looked for. */
  readonly word: readonly Glyph[]
  /** Those that cut it otherwise, the most probable first. */
  readonly ways: readonly WordWay[]
  /** The one that is shown. */
  readonly index: number
}

export const useWays = create<{ readonly open: OpenWays | null; readonly isLooking: boolean }>(() => ({ open: null, isLooking: false }))

/** The next way, or with -1 the one before; the first call looks for them. */
export async function cycleWays(step: 1 | -1): Promise<void> {
  const { open, isLooking } = useWays.getState()
  if (open !== null) return showWay((open.index + step + open.ways.length) % open.ways.length)
  if (!isLooking) await lookForWays()
}

async function lookForWays(): Promise<void> {
  useWays.setState({ isLooking: true })
  try {
    await whenSaved()
    const { pageId } = useRead.getState()
    const placed = selectedGlyph()
    if (pageId === null || placed === null) return
    const found = await client.layout.wordWays.query({ pageId, glyphId: placed.glyph.id })
    const word = wordNow(found.glyphIds)
    // The caret may have gone on meanwhile, and the word with it.
    if (word === null) return
    const ways = found.ways.filter((way) => !isAsItIs(way, word.length))
    if (ways.length === 0) tell(t('annotate:ways.noOther'))
    else {
      useWays.setState({ open: { word, ways, index: 0 } })
      showWay(0)
    }
  } catch (error) {
    tellFailure(t('annotate:ways.notFound'), error)
  } finally {
    useWays.setState({ isLooking: false })
  }
}

/** The word's glyphs, while the caret is in it and all of them are there. */
function wordNow(glyphIds: readonly number[]): Glyph[] | null {
  const { scene, selectedId } = useRead.getState()
  if (scene === null || selectedId === null || !glyphIds.includes(selectedId)) return null
  const word = glyphIds.flatMap((id) => scene.byId.get(id)?.glyph ?? [])
  return word.length === glyphIds.length ? word : null
}

export function showWay(index: number): void {
  const { open } = useWays.getState()
  if (open === null) return
  useWays.setState({ open: { ...open, index } })
  const boxes = open.ways[index].glyphs.map(({ box }) => box)
  useTool.setState({ preview: { kind: 'boxes', boxes } })
}

export function leaveWays(): void {
  useWays.setState({ open: null })
  useTool.setState({ preview: null })
}

/** The way that is shown becomes the word, as one step. */
export function takeWay(): void {
  const { open } = useWays.getState()
  if (open === null) return
  leaveWays()
  const way = open.ways[open.index]
  const replacements = replacementsOf(open.word, way)
  const was = open.word.map(({ symbol }) => symbol).join('')
  if (replacements.length > 0) editShapes({ kind: 'replace', replacements, label: { key: 'history:cut', values: { word: was, way: wayText(way) } } })
}

/** Ways belong to the word as it was: with another word under the caret, or a changed one, they are gone. */
useRead.subscribe(() => {
  const { open } = useWays.getState()
  if (open === null) return
  const word = wordNow(open.word.map(({ id }) => id))
  if (word === null || word.some((glyph, index) => glyph !== open.word[index])) leaveWays()
})
