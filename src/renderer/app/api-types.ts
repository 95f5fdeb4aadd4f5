/** What the backend answers, by its procedures: types alone cross the border. */
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../main/api/router'

export type Answers = inferRouterOutputs<AppRouter>
export type Questions = inferRouterInputs<AppRouter>

/** A run as the interface lists it, its configuration typed. */
export type RunItem = Answers['runs']['list'][number]
export type RunConfig = RunItem['config']
export type LayerConfig = RunConfig['architecture']['layers'][number]
