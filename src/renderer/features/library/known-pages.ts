/** Says that pages which were imported are in the library already, and leads there: nothing else shows that the import was heard. */
import { navigate } from 'wouter/use-browser-location'
import type { Job } from '../../../shared/job'
import { t } from '../../../shared/messages/messages'
import { api, queryClient } from '../../app/api'
import { offerStep } from '../../app/offer-undo'
import { pagePath, places } from '../../app/places'
import { useLibrarySelection } from './library-store'

const KNOWN = 'pages-known'

export function tellKnownPages({ knownPageIds }: Pick<Job, 'knownPageIds'>): void {
  const listed = queryClient.getQueryData(api.pages.list.queryKey()) ?? []
  const known = listed.filter(({ id }) => knownPageIds.includes(id))
  if (known.length === 0) return
  const [first] = known
  const isOne = known.length === 1
  offerStep({
    id: KNOWN,
    sentence: t('library:known', { count: known.length, page: first.name }),
    label: t(isOne ? 'library:openKnown' : 'library:showKnown'),
    perform: () => {
      useLibrarySelection.setState({ ids: new Set(known.map(({ id }) => id)), anchor: first.id, current: first.id }, true)
      navigate(isOne ? pagePath(first.id) : places[0].path)
    }
  })
}
