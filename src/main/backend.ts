/**
 * The one backend behind every door: a fetch handler for windows and a caller for code. It puts the parts
 * together and knows no Electron.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import type { AppContext } from './api/app-context'
import { datasetImageRoutes } from './api/dataset-images'
import { builtInterface, developmentInterface } from './api/interface-files'
import { modelFileRoutes } from './api/model-files'
import { PageImages } from './api/page-images'
import { appRouter, createCaller } from './api/router'
import { runImageRoutes } from './api/run-images'
import { uploadRoutes } from './api/uploads'
import { offerSample } from './api/work/offer-sample'
import { contentSecurityPolicy } from './content-security-policy'
import { EventBus } from './jobs/event-bus'
import { JobRunner } from './jobs/job-runner'
import { EngineHost, type SpawnEngine } from './processes/engine-host'
import { PageRecogniser } from './processes/page-recogniser'
import { childSpawner } from './processes/spawn-child'
import { packageFile, programDir, rendererDir, resourcesDir } from './program-paths'
import { openWorkspace } from './store/workspace'

export interface BackendOptions {
  readonly workspaceDir: string
  /** How engine processes are started; plain Node children unless the door has its own way. */
  readonly spawnEngine?: SpawnEngine
  /** Files may be imported by absolute path: for doors that stand on the person's own machine. */
  readonly canImportPaths?: boolean
  /** Development: the Vite server that serves the interface. */
  readonly rendererUrl?: string
  /** Changes nothing in a workspace that is there, so that another process may have it open. */
  readonly readonly?: boolean
  /** A new workspace begins with the bundled sample page. */
  readonly offerSample?: boolean
}

export interface Backend {
  /** Answers a window: `/api` tRPC, `/files` uploads, `/images` pages and contact sheets, everything else the interface. */
  fetch(request: Request): Promise<Response>
  readonly caller: ReturnType<typeof createCaller>
  /** Resolves with the job's last state when it has ended. */
  readonly waitForJob: JobRunner['wait']
  /** Everything that changes, as windows hear it, until `signal` aborts. */
  readonly listen: EventBus['listen']
  close(): Promise<void>
}

/** Opens the workspace. Throws UserError when it is in use, of a newer version, or cannot be made. */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const spawn = options.spawnEngine ?? childSpawner(programDir)
  const workspace = openWorkspace({
    workspaceDir: options.workspaceDir,
    bundledModelsDir: join(resourcesDir, 'models'),
    readonly: options.readonly
  })
  const events = new EventBus()
  const recognition: AppContext['recognition'] = new EngineHost('recognition', spawn)
  const app: AppContext = {
    workspace,
    events,
    jobs: new JobRunner((job) => events.emit({ type: 'job', job })),
    imaging: new EngineHost('imaging', spawn),
    recognition,
    recogniser: new PageRecogniser(recognition),
    boxes: new EngineHost('recognition', spawn),
    training: new EngineHost('training', spawn),
    canImportPaths: options.canImportPaths ?? false,
    fontsDir: join(resourcesDir, 'fonts'),
    languageDir: join(resourcesDir, 'language'),
    version: (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version
  }
  if (options.offerSample ?? true) offerSample(app, join(resourcesDir, 'samples'))
  const http = routes(app, options.rendererUrl)
  return {
    fetch: async (request) => http.fetch(request),
    caller: createCaller(app),
    waitForJob: (jobId) => app.jobs.wait(jobId),
    listen: (signal) => events.listen(signal),
    close: async () => {
      app.imaging.close()
      app.recognition.close()
      app.boxes.close()
      await app.jobs.close()
      app.training.close()
      workspace.close()
    }
  }
}

function routes(app: AppContext, rendererUrl: string | undefined): Hono {
  const http = new Hono()
  http.all('/api/*', (c) =>
    fetchRequestHandler({ endpoint: '/api', req: c.req.raw, router: appRouter, createContext: () => app })
  )
  http.route('/files/models', modelFileRoutes(app))
  http.route('/files', uploadRoutes(app.workspace.files.staging))
  http.route('/images/datasets', datasetImageRoutes(app))
  http.route('/images/runs', runImageRoutes(app))
  http.route('/images', new PageImages(app).routes())
  const policy = contentSecurityPolicy({ development: rendererUrl !== undefined })
  http.route('/', rendererUrl === undefined ? builtInterface(rendererDir, policy) : developmentInterface(rendererUrl, policy))
  return http
}
