/** `runs compare` and `runs export` as a shell sees them. Needs `npm run build`. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { programDir } from '../../../src/main/program-paths'
import { openWorkspace } from '../../../src/main/store/workspace'

let folder: string
const metrics = [
  { name: 'loss', label: 'Loss', unit: 'nats', higherIsBetter: false },
  { name: 'accuracy', label: 'Accuracy', unit: 'share', higherIsBetter: true }
] as const

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-cli-runs-'))
  const { runs, close } = openWorkspace({ workspaceDir: folder, bundledModelsDir: folder })
  for (const [id, learningRate, accuracy] of [['aa11', 0.1, 0.5], ['bb22', 0.01, 0.75]] as const) {
    runs.add({ id, name: `Rate ${learningRate}`, preset: 'mlp', sweepId: null, dataset: { sha256: 'x', name: 'letters' }, config: { learningRate, epochs: 1 }, model: {} })
    runs.begin(id)
    runs.describe(id, { metrics, parameterCount: 10 })
    const record = { epoch: 1, elapsedMs: 1000, learningRate, gradientNorm: 1, samplesPerSecond: 10, training: { loss: 2 }, validation: { loss: 1, accuracy }, layers: [] }
    runs.recordEpoch(id, record, 1)
    runs.end(id, 'stopped')
  }
  close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function cli(...parameters: string[]) {
  const run = spawnSync(process.execPath, [join(programDir, 'cli.js'), 'runs', ...parameters, '--workspace', folder], { encoding: 'utf8' })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

it('compares runs: what they differ in, and by how much', () => {
  const { code, out } = cli('compare', 'aa11', 'bb22')
  expect(code).toBe(0)
  const rows = out.trimEnd().split('\n').map((line) => line.split(/ {2,}/))
  expect(rows).toContainEqual(['learning rate', '0.1', '0.01'])
  expect(rows).toContainEqual(['validation accuracy', '50.00 %', '75.00 % (+25.00)'])
  expect(out).not.toContain('epochs')
})

it('compares as JSON', () => {
  const { out } = cli('compare', 'bb22', 'aa11', '--json')
  expect(JSON.parse(out)).toMatchObject({
    runs: [{ id: 'bb22', values: { validation: { accuracy: 0.75 } } }, { id: 'aa11' }],
    settings: [{ field: 'learningRate', values: [0.01, 0.1] }]
  })
})

it('refuses one run, and one that is not there', () => {
  expect(cli('compare', 'aa11')).toMatchObject({ code: 1, err: expect.stringContaining('Name two runs or more') })
  expect(cli('compare', 'aa11', 'none')).toMatchObject({ code: 1, err: expect.stringContaining('There is no run none') })
})

it('exports all of them as one table, or one of them for TensorBoard', () => {
  const output = join(folder, 'out')
  expect(cli('export', '--output', output)).toMatchObject({ code: 0, out: `${join(output, 'runs.csv')}\n` })
  expect(readFileSync(join(output, 'runs.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(3)
  const { out } = cli('export', 'aa11', '--format', 'tensorboard', '--output', output, '--json')
  const { files } = JSON.parse(out) as { files: string[] }
  expect(files).toEqual([expect.stringMatching(/Rate 0\.1 aa11.events\.out\.tfevents\.\d+\.glyphwright$/)])
  expect(readdirSync(output)).toContain('Rate 0.1 aa11')
})
