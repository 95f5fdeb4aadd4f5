/** What a typed letter means for what is looked over: the pages that it stands on decide, not the model that reads now. */
import { t } from '../../../shared/messages/messages'
import { api, queryClient } from '../../app/api'
import { symbolTyped } from '../annotate/scene/typed-symbol'
import { InTurn } from '../library/in-turn'
import { tellFailure } from '../library/page-operations'
import { currentGlyph, decide, markedGlyphs, setMarked, useReview } from './review-store'

/** Letters typed in quick succession are set in their order, each on what is there in its turn. */
const typing = new InTurn()

export async function takeTyped(character: string): Promise<void> {
  try {
    await typing.run(async () => {
      const isSheet = useReview.getState().view === 'sheet'
      const glyphs = isSheet ? markedGlyphs() : [currentGlyph()].filter((glyph) => glyph !== undefined)
      const symbol = await meantOn(glyphs.map(({ pageId }) => pageId), character)
      void (isSheet ? setMarked(symbol) : decide(symbol))
    })
  } catch (error) {
    tellFailure(t('review:notSet'), error)
  }
}

/** On several pages a small letter stays one where any of them has it so. */
async function meantOn(pageIds: readonly number[], character: string): Promise<string> {
  if (pageIds.length === 0 || character === character.toUpperCase()) return character
  const input = { pageIds: [...new Set(pageIds)].sort((a, b) => a - b) }
  const [pages, models] = await Promise.all([
    queryClient.fetchQuery(api.review.symbolsOn.queryOptions(input)),
    queryClient.fetchQuery(api.models.list.queryOptions())
  ])
  const meanings = pages.map(({ modelId, symbols }) => {
    const known = models.find(({ card }) => card.id === modelId)?.card.symbols ?? []
    return symbolTyped(character, { known, standing: symbols })
  })
  return meanings.find((meaning) => meaning === character) ?? meanings[0] ?? character
}
