/** Makes a dataset of the letters that stand on pages of the workspace. */
import type { TakenGlyphs } from '../../../shared/glyph-origin'
import type { Job } from '../../../shared/job'
import { oneOrCount } from '../../../shared/messages/saying'
import { UNREAD_SYMBOL, type Glyph, type Page } from '../../../shared/page'
import { quarterTurnsOf } from '../../../shared/reading'
import { UserError } from '../../../shared/user-error'
import type { KeptSummary } from '../../datasets/keep-dataset'
import type { PageToCut } from '../../ocr/glyph-cutter'
import type { AppContext } from '../app-context'

export interface PagesOrder {
  readonly name: string
  /** Null: all pages. */
  readonly pageIds: readonly number[] | null
  readonly glyphs: TakenGlyphs
}

/** Throws UserError when there is nothing to take. */
export function startTakingFromPages(app: AppContext, { name, pageIds, glyphs }: PagesOrder): Job {
  const pages = app.workspace.pages.list().filter(({ id }) => pageIds?.includes(id) ?? true)
  const toCut = pagesToCut(app, pages, ({ setBy }) => glyphs === 'all' || setBy === 'person')
  if (toCut.length === 0) {
    throw new UserError(glyphs === 'person' ? 'errors:datasets.nothingSet' : 'errors:datasets.nothingRead')
  }
  const remarks = [`${countToCut(toCut)} letters ${glyphs === 'person' ? 'that a person has set' : 'as they stood'} on ${toCut.map(({ fileName }) => fileName).join(', ')}.`]
  return startCutting(app, { toCut, name, remarks })
}

export interface CuttingOrder {
  readonly toCut: readonly PageToCut[]
  readonly name: string
  /** What was taken, for people. */
  readonly remarks: readonly string[]
  /** Of the set, which may have none of some; left out: those that occur. */
  readonly symbols?: readonly string[]
}

/** The job ends with the set among those of the workspace. */
export function startCutting(app: AppContext, { toCut, ...order }: CuttingOrder): Job {
  return app.jobs.start({
    kind: 'dataset',
    label: { key: 'jobs:takingLetters', values: { pages: oneOrCount('jobs:pages', toCut.map(({ fileName }) => fileName)) } },
    work: async (context, report) => {
      const { files, datasets } = app.workspace
      const request = { kind: 'take-from-pages', pages: toCut, datasetsDir: files.datasets, ...order } as const
      const { sha256 } = datasets.add(await app.imaging.run<KeptSummary>(request, context))
      app.events.emit({ type: 'datasets-changed' })
      report({ datasetSha256: sha256 })
    }
  })
}

export const countToCut = (pages: readonly PageToCut[]): number => pages.reduce((sum, { glyphs }) => sum + glyphs.length, 0)

/** Those of the pages that have such letters, with them. */
export const pagesToCut = (app: AppContext, pages: readonly Page[], isTaken: (glyph: Glyph) => boolean): PageToCut[] =>
  pages.map((page) => pageToCut(app, page, isTaken)).filter(({ glyphs }) => glyphs.length > 0)

function pageToCut({ workspace: { pages, readings, files } }: AppContext, { id, name, sha256, frameIndex }: Page, isTaken: (glyph: Glyph) => boolean): PageToCut {
  const file = pages.fileOf(id)
  const reading = readings.ofPage(id)
  const lines = reading?.lines ?? []
  const quarterTurns = quarterTurnsOf(reading?.provenance ?? [])
  const glyphs = lines.flatMap(({ words }) => {
    const line = words.flatMap((word) => word.glyphs)
    const boxes = line.map(({ box }) => box)
    return line.flatMap((glyph, place) =>
      glyph.symbol !== UNREAD_SYMBOL && isTaken(glyph) ? [{ symbol: glyph.symbol, box: glyph.box, line: boxes.filter((_, other) => other !== place) }] : []
    )
  })
  return { sha256, frameIndex, quarterTurns, fileName: name, filePath: file === undefined ? '' : files.original(file), glyphs: file === undefined ? [] : glyphs }
}
