/** Listens to everything that changes and marks what was asked before as out of date. */
import { create } from 'zustand'
import type { WorkspaceEvent } from '../../shared/job'
import { api, client, isSignedOut, queryClient } from './api'
import { askAgain } from './ask-again'
import { forgetJobs, putJob } from './job-store'
import { contentsChanged, takeSymbol } from './page-content'
import { runsChanged, takeEpoch } from './run-events'
import { ThrottledIds } from './throttle'

export type Connection = 'connecting' | 'connected' | 'lost' | 'signed-out'

export const useConnection = create<{ readonly connection: Connection }>(() => ({ connection: 'connecting' }))

const RETRY_MS = 2_000
/** Typing changes a page several times a second; what follows from its letters is asked for at most this often. */
const AROUND_INTERVAL_MS = 600
const LIST_INTERVAL_MS = 200
/** Counting the letters of all pages takes the backend longer than writing one. */
const COUNT_INTERVAL_MS = 1_000

const lists = new ThrottledIds(LIST_INTERVAL_MS, () => {
  void askAgain(queryClient, api.pages.list.queryFilter())
  void askAgain(queryClient, api.workspace.info.queryFilter())
  void askAgain(queryClient, api.history.state.queryFilter({ scope: 'library' }))
})
const counts = new ThrottledIds(COUNT_INTERVAL_MS, () => void askAgain(queryClient, api.pages.list.queryFilter()))
const around = new ThrottledIds(AROUND_INTERVAL_MS, () => {
  void askAgain(queryClient, api.history.pathFilter())
  void askAgain(queryClient, api.review.pathFilter())
  void askAgain(queryClient, api.proposals.pathFilter())
})

/** Subscribes for the life of the window. */
export function watchEvents(): void {
  client.events.watch.subscribe(undefined, {
    onStarted: () => {
      forgetJobs()
      useConnection.setState({ connection: 'connected' })
      // Whatever happened while nobody listened is asked for again: also between the window's first questions and now.
      void askAgain(queryClient)
    },
    onData: take,
    onConnectionStateChange: ({ state }) => {
      if (state === 'connecting' && useConnection.getState().connection === 'connected') useConnection.setState({ connection: 'lost' })
    },
    onError: () => void watchAgain(),
    onComplete: () => void watchAgain()
  })
}

/** A stream does not say why it cannot be opened: a question is told. */
async function watchAgain(): Promise<void> {
  const signedOut = await client.workspace.info.query().then(() => false, isSignedOut)
  useConnection.setState({ connection: signedOut ? 'signed-out' : 'lost' })
  setTimeout(watchEvents, RETRY_MS)
}

function take(event: WorkspaceEvent): void {
  switch (event.type) {
    case 'job':
      putJob(event.job)
      break
    case 'pages-changed':
      // An empty list still says that the library may have changed.
      lists.add(event.pageIds.length > 0 ? event.pageIds : [0])
      contentsChanged(event.pageIds)
      around.add(event.pageIds)
      break
    case 'symbol-set':
      takeSymbol(event.pageId, event.glyphId, event.symbol)
      counts.add([event.pageId])
      around.add([event.pageId])
      break
    case 'datasets-changed':
      void askAgain(queryClient, api.datasets.pathFilter())
      void askAgain(queryClient, api.history.state.queryFilter({ scope: 'datasets' }))
      break
    case 'runs-changed':
      runsChanged(event.runIds)
      break
    case 'run-epoch':
      takeEpoch(event.runId, event.record)
      break
    case 'test-pages-changed':
      void askAgain(queryClient, api.testPages.pathFilter())
      break
    case 'settings-changed':
      void askAgain(queryClient, api.settings.pathFilter())
      void askAgain(queryClient, api.models.pathFilter())
      void askAgain(queryClient, api.testPages.pathFilter())
      break
  }
}
