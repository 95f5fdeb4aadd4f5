/** Test pages: which there are, what each model's character error is there, and where two models differ. */
import { z } from 'zod'
import { pageText } from '../../shared/page'
import type { JudgedModel, ReadText, TestPages } from '../../shared/test-page'
import { UserError } from '../../shared/user-error'
import { normaliseText, scoreText } from '../ocr/evaluation/text-score'
import { twoReadings } from '../ocr/evaluation/two-readings'
import type { AppContext } from './app-context'
import { notFound, procedure, router } from './trpc'
import { modelKey, startJudging } from './work/judge-models'

const pageIds = z.object({ pageIds: z.array(z.int().positive()).min(1) })

export const testPagesRouter = router({
  list: procedure.query(({ ctx }): TestPages => {
    const pages = ctx.workspace.testPages.list()
    const truths = new Map(pages.map(({ pageId, truth }) => [pageId, truth]))
    return {
      pages: pages.map(({ pageId, name, truth, confirmedAt }) => {
        const characters = normaliseText(truth).replaceAll(' ', '').length
        return { pageId, name, confirmedAt, characters, isOutdated: textOf(ctx, pageId) !== truth }
      }),
      models: judgedModels(ctx, truths)
    }
  }),

  /** From now on models are judged by the text that stands on these pages now. */
  confirm: procedure.input(pageIds).mutation(({ ctx, input }) => {
    for (const pageId of input.pageIds) {
      const text = textOf(ctx, pageId)
      if (normaliseText(text) === '') throw new UserError('errors:testPages.noText', { page: pageId })
      ctx.workspace.testPages.confirm(pageId, text)
    }
    ctx.events.emit({ type: 'test-pages-changed' })
  }),

  /** Pages that are test pages no more; what models read there is forgotten. */
  release: procedure.input(pageIds).mutation(({ ctx, input }) => {
    ctx.workspace.testPages.release(input.pageIds)
    ctx.events.emit({ type: 'test-pages-changed' })
  }),

  /** Lets models read what they have not read yet; `modelIds` left out: all. */
  judge: procedure.input(z.object({ modelIds: z.array(z.string()).min(1).nullable().default(null) })).mutation(({ ctx, input }) => startJudging(ctx, input.modelIds)),

  /** What two models read of a page, under its truth, line by line. */
  difference: procedure.input(z.object({ pageId: z.int().positive(), first: z.string(), second: z.string() })).query(({ ctx, input }) => {
    const page = ctx.workspace.testPages.list().find(({ pageId }) => pageId === input.pageId)
    if (page === undefined) throw notFound('errors:testPages.none', { page: input.pageId })
    const readingOf = (modelId: string): ReadText => {
      const lines = ctx.workspace.testPages.readingOf(input.pageId, modelId)
      if (lines === undefined) throw notFound('errors:testPages.notRead', { model: modelId, page: page.name })
      return lines
    }
    return twoReadings(page.truth, readingOf(input.first), readingOf(input.second))
  })
})

const textOf = ({ workspace }: AppContext, pageId: number): string => pageText(workspace.readings.ofPage(pageId)?.lines ?? [])

function judgedModels({ workspace }: AppContext, truths: ReadonlyMap<number, string>): JudgedModel[] {
  const readings = workspace.testPages.readings()
  return workspace.models.list().map(({ card }) => {
    const key = modelKey(card)
    const own = readings.filter(({ modelId, modelKey: by }) => modelId === card.id && by === key)
    const scores = own.flatMap(({ pageId, lines }) => {
      const truth = truths.get(pageId)
      if (truth === undefined) return []
      const { errorsWithoutSpaces, charactersWithoutSpaces } = scoreText(truth, plainText(lines))
      return [{ pageId, errors: errorsWithoutSpaces, characters: charactersWithoutSpaces }]
    })
    return { modelId: card.id, name: card.name, scores }
  })
}

const plainText = (lines: ReadText): string => lines.map((words) => words.map((word) => word.join('')).join(' ')).join('\n')
