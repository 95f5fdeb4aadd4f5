/** Every action that can be done here and now, and every page, by typing a few letters of it. */
import { Space } from '@mantine/core'
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { IconFileText, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { t } from '../../../shared/messages/messages'
import { Keys } from '../../components/Keys'
import { useActiveActions } from '../actions/active-actions'
import { labelOf, type Action } from '../actions/action'
import { api } from '../api'
import { pagePath } from '../places'

export function Palette() {
  const [opened, setOpened] = useState(false)
  return (
    <Spotlight
      shortcut={null}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
      actions={usePaletteActions(opened)}
      searchProps={{
        leftSection: <IconSearch size={16} />,
        placeholder: t('shell:palette.search'),
        'aria-label': t('shell:palette.search')
      }}
      nothingFound={t('shell:palette.nothing')}
      limit={12}
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 90 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
    />
  )
}

/** Made anew each time it opens: what is enabled depends on the moment. */
function usePaletteActions(opened: boolean): SpotlightActionData[] {
  const active = useActiveActions()
  const { data: pages = [] } = useQuery(api.pages.list.queryOptions())
  if (!opened) return []
  const actions = active.filter((action) => action.keysOnly !== true && action.enabled())
  return [
    ...actions.map(entry),
    ...pages.map((page) => ({
      id: `page.${page.id}`,
      label: page.name,
      description: t('shell:palette.page'),
      leftSection: <IconFileText size={16} stroke={1.6} />,
      onClick: () => navigate(pagePath(page.id))
    }))
  ]
}

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
