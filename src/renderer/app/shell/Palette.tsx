/** Every action that can be done here and now, and every page, by typing a few letters of it; at the end, what is typed as text of pages. */
import { Space } from '@mantine/core'
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { IconFileText, IconSearch, IconListSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { t } from '../../../shared/messages/messages'
import { Keys } from '../../components/Keys'
import { useActiveActions } from '../actions/active-actions'
import { labelOf, type Action } from '../actions/action'
import { api } from '../api'
import { findPath, pagePath } from '../places'

const MOST_ENTRIES = 12

export function Palette() {
  const [opened, setOpened] = useState(false)
  const { entries, isTextThere } = usePaletteEntries(opened)
  return (
    <Spotlight
      shortcut={null}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
      actions={entries}
      filter={(query) => {
        const text = query.trim()
        const named = entriesFor(text, entries)
        return text === '' || !isTextThere ? named.slice(0, MOST_ENTRIES) : [...named.slice(0, MOST_ENTRIES - 1), findEntry(text)]
      }}
      searchProps={{
        leftSection: <IconSearch size={16} />,
        placeholder: t('shell:palette.search'),
        'aria-label': t('shell:palette.search')
      }}
      nothingFound={t('shell:palette.nothing')}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 90 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
    />
  )
}

/** Made anew each time it opens: what is enabled depends on the moment. */
function usePaletteEntries(opened: boolean): { readonly entries: SpotlightActionData[]; readonly isTextThere: boolean } {
  const active = useActiveActions()
  const { data: pages = [] } = useQuery(api.pages.list.queryOptions())
  if (!opened) return { entries: [], isTextThere: false }
  const actions = active.filter((action) => action.keysOnly !== true && action.enabled())
  const pageEntries = pages.map((page) => ({
    id: `page.${page.id}`,
    label: page.name,
    description: t('shell:palette.page'),
    leftSection: <IconFileText size={16} stroke={1.6} />,
    onClick: () => navigate(pagePath(page.id))
  }))
  return { entries: [...actions.map(entry), ...pageEntries], isTextThere: pages.some(({ status }) => status === 'read') }
}

/** Those that go by the name come before those that are described by it. */
function entriesFor(text: string, entries: readonly SpotlightActionData[]): SpotlightActionData[] {
  const has = (words: string | undefined): boolean => words?.toLowerCase().includes(text.toLowerCase()) ?? false
  return [...entries.filter(({ label }) => has(label)), ...entries.filter(({ label, description }) => !has(label) && has(description))]
}

const findEntry = (text: string): SpotlightActionData => ({
  id: 'find',
  label: t('shell:palette.find', { text }),
  leftSection: <IconListSearch size={16} stroke={1.6} />,
  onClick: () => navigate(findPath(text))
})

function entry(action: Action): SpotlightActionData {
  const Icon = action.icon
  return {
    id: action.id,
    label: labelOf(action),
    leftSection: Icon === undefined ? <Space w={16} /> : <Icon size={16} stroke={1.6} />,
    rightSection: action.keys.length > 0 ? <Keys combination={action.keys[0]} /> : undefined,
    onClick: () => action.perform()
  }
}
