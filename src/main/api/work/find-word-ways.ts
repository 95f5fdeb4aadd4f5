/** Looks for other ways to cut the word that a glyph stands in. Nothing is changed. */
import { glyphsOf, findGlyph } from '../../../shared/layout/line-edit'
import type { WordWay } from '../../../shared/layout/word-way'
import { inSilence } from '../../../shared/progress'
import { languageOf, quarterTurnsOf } from '../../../shared/reading'
import type { AppContext } from '../app-context'
import { activeModel } from './active-model'
import { notFound } from '../trpc'

/** The best first. `glyphIds` says which glyphs the ways are told of: the word as it was when they were looked for. */
export interface WaysOfWord {
  readonly glyphIds: readonly number[]
  readonly ways: readonly WordWay[]
}

/** Throws "not found" for a glyph that the page does not show, UserError when page or model cannot be read. */
export async function findWordWays(app: AppContext, pageId: number, glyphId: number): Promise<WaysOfWord> {
  const { files, pages, readings } = app.workspace
  const file = pages.fileOf(pageId)
  const reading = readings.ofPage(pageId)
  const found = findGlyph(reading?.lines ?? [], glyphId)
  if (file === undefined || reading === undefined || found === undefined) {
    throw notFound('errors:workspace.noGlyphOnPage', { glyph: glyphId, page: pageId })
  }
  const { glyphs } = found.line.words[found.wordIndex]
  const request = {
    kind: 'word-ways',
    filePath: files.original(file),
    fileName: file.name,
    frameIndex: file.frameIndex,
    quarterTurns: quarterTurnsOf(reading.provenance),
    modelPath: activeModel(app).path,
    languageDir: app.languageDir,
    language: languageOf(reading.provenance),
    glyphs: glyphs.map(({ box, symbol, setBy }) => ({ box, symbol, isFixed: setBy === 'person' })),
    line: glyphsOf(found.line).map(({ box }) => box)
  } as const
  return { glyphIds: glyphs.map(({ id }) => id), ways: await app.boxes.run<readonly WordWay[]>(request, inSilence()) }
}
