/** Replaces what is found, as one step over all pages, with the way back offered at once. */
import { t } from '../../../shared/messages/messages'
import { api, client, queryClient } from '../../app/api'
import { offerUndo } from '../../app/offer-undo'
import { tell } from '../../app/tell'
import { InTurn } from '../library/in-turn'
import { tellFailure } from '../library/page-operations'
import { toReplace, useFind, type Match } from './find-store'
import { REPLACED, stepWorkspaceHistory } from './review-store'

const replacing = new InTurn()

/** Looks again for what is asked now: Enter may come before the list shows it. */
export async function replaceFound(): Promise<void> {
  const { search, replacement, left } = useFind.getState()
  if (search.text === '' || replacement === '') return
  try {
    await replacing.run(async () => {
      const found = await queryClient.fetchQuery(api.review.find.queryOptions({ search, replacement }, { staleTime: 0 }))
      await replace(toReplace(found, left), search.text, replacement)
    })
  } catch (error) {
    tellFailure(t('review:find.notReplaced'), error)
  }
}

async function replace(matches: readonly Match[], text: string, replacement: string): Promise<void> {
  if (matches.length === 0) return
  const glyphs = matches.flatMap(({ glyphIds, symbols }) => glyphIds.map((glyphId, index) => ({ glyphId, symbol: symbols?.[index] ?? '' })))
  const set = await client.glyphs.setSymbols.mutate({ glyphs, label: { key: 'history:replaceText', values: { text, replacement } } })
  // There is no step to take back where a person had said all of it before.
  if (set === 0) return tell(t('review:find.notReplaced'))
  const pages = t('review:onPages', { count: new Set(matches.map(({ pageId }) => pageId)).size })
  offerUndo({
    id: REPLACED,
    sentence: t('review:find.replaced', { count: matches.length, pages }),
    label: t('actions:names.review.undo'),
    undo: () => void stepWorkspaceHistory('undo')
  })
}
