/** How a set is found by what somebody calls it. Needs `npm run build`. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppContext } from '../../../src/main/api/app-context'
import { resolveDataset } from '../../../src/main/api/work/resolve-dataset'
import { EventBus } from '../../../src/main/jobs/event-bus'
import { JobRunner } from '../../../src/main/jobs/job-runner'
import { EngineHost } from '../../../src/main/processes/engine-host'
import { PageRecogniser } from '../../../src/main/processes/page-recogniser'
import { childSpawner } from '../../../src/main/processes/spawn-child'
import { programDir } from '../../../src/main/program-paths'
import { openWorkspace } from '../../../src/main/store/workspace'
import { idx } from '../../unit/datasets/importers/made-files'

let folder: string
let app: AppContext

function openApp(canImportPaths: boolean): AppContext {
  const spawn = childSpawner(programDir)
  const recognition: AppContext['recognition'] = new EngineHost('recognition', spawn)
  return {
    workspace: openWorkspace({ workspaceDir: join(folder, 'ws'), bundledModelsDir: join(folder, 'none') }),
    jobs: new JobRunner(() => {}),
    events: new EventBus(),
    imaging: new EngineHost('imaging', spawn),
    training: new EngineHost('training', spawn),
    recognition,
    recogniser: new PageRecogniser(recognition),
    boxes: new EngineHost('recognition', spawn),
    canImportPaths,
    version: '0.0.0',
    fontsDir: join(folder, 'none'),
    languageDir: join(folder, 'none')
  }
}

function closeApp(): void {
  app.imaging.close()
  app.workspace.close()
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-resolve-'))
  for (const [name, digit] of [['ones', 1], ['twos', 2]] as const) {
    mkdirSync(join(folder, 'data', name), { recursive: true })
    writeFileSync(join(folder, 'data', name, 'train-images-idx3-ubyte'), idx([1, 2, 2], [0, 9, 9, 0]))
    writeFileSync(join(folder, 'data', name, 'train-labels-idx1-ubyte'), idx([1], [digit]))
  }
  vi.stubEnv('GLYPHWRIGHT_DATA', join(folder, 'data'))
  app = openApp(true)
})
afterEach(() => {
  vi.unstubAllEnvs()
  closeApp()
  rmSync(folder, { recursive: true, force: true })
})

describe('resolveDataset', () => {
  it('imports a path, and finds it afterwards by name and by hash', async () => {
    const dataset = await resolveDataset(app, join(folder, 'data/ones'))
    expect(dataset).toMatchObject({ name: 'ones', sampleCount: 1 })
    expect(await resolveDataset(app, 'ones')).toEqual(dataset)
    expect(await resolveDataset(app, dataset.sha256.slice(0, 8))).toEqual(dataset)
    expect(await resolveDataset(app, join(folder, 'data/ones'))).toEqual(dataset)
    expect(app.workspace.datasets.list()).toEqual([dataset])
  })

  it('finds a set of the data folder by its name, where files may not be named too', async () => {
    closeApp()
    app = openApp(false)
    expect(await resolveDataset(app, 'twos')).toMatchObject({ name: 'twos' })
    await expect(resolveDataset(app, join(folder, 'data/ones'))).rejects.toThrow(/There is no dataset/)
    await expect(resolveDataset(app, '../data/ones')).rejects.toThrow(/There is no dataset/)
  })

  it('lists what there is when nothing is called so', async () => {
    await resolveDataset(app, 'ones')
    await expect(resolveDataset(app, 'threes')).rejects.toThrow(
      `There is no dataset "threes": the workspace has ones; ${join(folder, 'data')} has ones, twos`
    )
  })

  // Where ../shared/data has the set, the recipe lacks nothing.
  it.skipIf(existsSync('../shared/data/emnist36'))('says what a recipe lacks', async () => {
    await expect(resolveDataset(app, 'capitals-digits')).rejects.toThrow(
      'The dataset capitals-digits is made of emnist36 and emnist-lower, and emnist36 is missing: import it under that name, or put it into ../shared/data.'
    )
  })
})
