import { expect, it } from 'vitest'
import { InTurn } from '../../../../../src/renderer/features/library/in-turn'

it('does one thing after another', async () => {
  const inTurn = new InTurn()
  const done: string[] = []
  let letGo = (): void => {}
  const slow = inTurn.run(async () => {
    await new Promise<void>((resolve) => (letGo = resolve))
    done.push('delete')
  })
  const quick = inTurn.run(async () => void done.push('undo'))
  await Promise.resolve()
  expect(done).toEqual([])
  letGo()
  await Promise.all([slow, quick])
  expect(done).toEqual(['delete', 'undo'])
})

it('goes on after a failure', async () => {
  const inTurn = new InTurn()
  const done: string[] = []
  await expect(inTurn.run(() => Promise.reject(new Error('No')))).rejects.toThrow('No')
  await inTurn.run(async () => void done.push('next'))
  expect(done).toEqual(['next'])
})
