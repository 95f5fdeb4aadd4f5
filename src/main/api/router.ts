/** Everything the doors can ask, one router an aggregate. */
import { datasetsRouter } from './datasets'
import { eventsRouter } from './events'
import { glyphsRouter } from './glyphs'
import { historyRouter } from './history'
import { jobsRouter } from './jobs'
import { layoutRouter } from './layout'
import { modelsRouter } from './models'
import { pagesRouter } from './pages'
import { proposalsRouter } from './proposals'
import { reviewRouter } from './review'
import { runsRouter } from './runs'
import { settingsRouter } from './settings'
import { createCallerFactory, router } from './trpc'
import { testPagesRouter } from './test-pages'
import { workspaceRouter } from './workspace'

export const appRouter = router({
  datasets: datasetsRouter,
  events: eventsRouter,
  glyphs: glyphsRouter,
  history: historyRouter,
  jobs: jobsRouter,
  layout: layoutRouter,
  models: modelsRouter,
  pages: pagesRouter,
  proposals: proposalsRouter,
  review: reviewRouter,
  runs: runsRouter,
  settings: settingsRouter,
  testPages: testPagesRouter,
  workspace: workspaceRouter
})

export type AppRouter = typeof appRouter
export const createCaller = createCallerFactory(appRouter)
