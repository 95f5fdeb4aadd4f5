/** Models of one's own through the backend. Needs `npm run build`. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createBackend, type Backend } from '../../../src/main/backend'

const bundled = join(import.meta.dirname, '../../../resources/models/capitals-digits-mlp')
const modelId = 'of-mine'

let folder: string
let backend: Backend

const open = (): Promise<Backend> => createBackend({ workspaceDir: folder, canImportPaths: true, offerSample: false })
const reopen = async (): Promise<void> => {
  await backend.close()
  backend = await open()
}
const own = async () => (await backend.caller.models.list()).find(({ card }) => card.id === modelId)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glyphwright-models-'))
  backend = await open()
  copyFileSync(`${bundled}.onnx`, join(folder, `models/${modelId}.onnx`))
  writeFileSync(join(folder, `models/${modelId}.json`), JSON.stringify({ ...JSON.parse(readFileSync(`${bundled}.json`, 'utf8')), id: modelId, name: 'Of mine' }))
})
afterEach(async () => {
  await backend.close()
  rmSync(folder, { recursive: true, force: true })
})

it('a model of one’s own gets another name', async () => {
  await backend.caller.models.rename({ modelId, name: '  First try ' })
  await reopen()
  expect((await own())?.card.name).toBe('First try')
  await expect(backend.caller.models.rename({ modelId, name: ' ' })).rejects.toThrow()
})

it('is put away and brought back, also after a restart, and reads again where it read', async () => {
  await backend.caller.models.activate({ modelId })
  expect(await own()).toMatchObject({ active: true })
  expect(await backend.caller.models.trash({ modelId })).toEqual({ readsNow: 'Capitals and digits' })
  expect(await own()).toBeUndefined()
  expect((await backend.caller.models.list())[0]).toMatchObject({ active: true, card: { id: 'capitals-digits' } })
  await expect(backend.caller.models.trash({ modelId })).rejects.toThrow(modelId)
  await reopen()
  expect(existsSync(join(folder, `models/trash/${modelId}.onnx`))).toBe(true)
  await backend.caller.models.restore({ modelId })
  expect(await own()).toMatchObject({ active: true, card: { name: 'Of mine' } })
  await expect(backend.caller.models.restore({ modelId: 'never-there' })).rejects.toThrow('never-there')
})

it('says nothing of reading where another one reads', async () => {
  expect(await backend.caller.models.trash({ modelId })).toEqual({ readsNow: null })
})

it('a model of the program stays as it is', async () => {
  await expect(backend.caller.models.rename({ modelId: 'latin', name: 'Mine' })).rejects.toThrow('comes with Glyphwright')
  await expect(backend.caller.models.trash({ modelId: 'latin' })).rejects.toThrow('neither renamed nor deleted')
})
