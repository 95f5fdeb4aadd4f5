/** Everything that surrounds the places: theme, cache, routes, keys. */
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Route, Switch } from 'wouter'
import { ImportDrop } from '../features/library/ImportDrop'
import { LibraryPlace } from '../features/library/LibraryPlace'
import { ImproveDialog } from '../features/models/improve/ImproveDialog'
import { ModelsPlace } from '../features/models/ModelsPlace'
import { ReadPlace } from '../features/annotate/ReadPlace'
import { ReviewPlace } from '../features/review/ReviewPlace'
import { RunPlace } from '../features/runs/run/RunPlace'
import { RunsPlace } from '../features/runs/RunsPlace'
import { SettingsPlace } from '../features/settings/SettingsPlace'
import { TrainPlace } from '../features/train/TrainPlace'
import { performAction } from './actions/active-actions'
import { handleKeys } from './actions/key-handler'
import { queryClient } from './api'
import { colorSchemeManager } from './color-scheme'
import { desktop } from './desktop'
import { useInterfaceLanguage } from './interface-language'
import { lookAhead } from './look-ahead'
import { menuActionIds } from './menu-actions'
import { Shell } from './shell/Shell'
import { StartPlace } from './StartPlace'
import { makeTheme, surfaces } from './theme'

/** Another language draws everything anew: nothing has to listen for it. */
export function App() {
  const language = useInterfaceLanguage((state) => state.language)
  return <Interface key={language} />
}

function Interface() {
  const [theme] = useState(makeTheme)
  useEffect(handleKeys, [])
  useEffect(lookAhead, [])
  useEffect(() => desktop?.onMenuCommand((command) => menuActionIds[command].some(performAction)), [])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={surfaces}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" limit={3} autoClose={8000} transitionDuration={120} mb={26} />
        <ImportDrop />
        <ImproveDialog />
        <Shell>
          <Switch>
            <Route path="/library" component={LibraryPlace} />
            <Route path="/read/:pageId?">
              {({ pageId }) => <ReadPlace pageId={pageId === undefined ? null : Number(pageId)} />}
            </Route>
            <Route path="/review" component={ReviewPlace} />
            <Route path="/train" component={TrainPlace} />
            <Route path="/runs" component={RunsPlace} />
            <Route path="/runs/:runId">{({ runId }) => <RunPlace key={runId} runId={runId} />}</Route>
            <Route path="/models" component={ModelsPlace} />
            <Route path="/settings" component={SettingsPlace} />
            <Route component={StartPlace} />
          </Switch>
        </Shell>
      </QueryClientProvider>
    </MantineProvider>
  )
}
