/** Everything the doors can ask, one router an aggregate. */
import { datasetsRouter } from './datasets'
import { eventsRouter } from './events'
import { glyphsRouter } from './glyphs'
import { historyRouter } from './history'
import { jobsRouter } from './jobs'
import { modelsRouter } from './models'
import { pagesRouter } from './pages'
import { settingsRouter } from './settings'
import { createCallerFactory, router } from './trpc'
import { workspaceRouter } from './workspace'

export const appRouter = router({
  datasets: datasetsRouter,
  events: eventsRouter,
  glyphs: glyphsRouter,
  history: historyRouter,
  jobs: jobsRouter,
  models: modelsRouter,
  pages: pagesRouter,
  settings: settingsRouter,
  workspace: workspaceRouter
})

export type AppRouter = typeof appRouter
export const createCaller = createCallerFactory(appRouter)
