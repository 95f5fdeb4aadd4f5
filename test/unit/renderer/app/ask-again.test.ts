import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { askAgain } from '../../../../src/renderer/app/ask-again'

it('does not end with a first answer that is older than the change', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, networkMode: 'always' } } })
  let text = 'not read'
  const answers: ((value: string) => void)[] = []
  const queryFn = () => {
    const asked = text
    return new Promise<string>((resolve) => answers.push(() => resolve(asked)))
  }
  const observer = new QueryObserver(queryClient, { queryKey: ['page'], queryFn })
  const stop = observer.subscribe(() => {})
  text = 'read'
  const asked = askAgain(queryClient, { queryKey: ['page'] })
  // The answer to the first question comes late, when the second has been asked.
  await new Promise((resolve) => setTimeout(resolve))
  for (const answer of answers) answer('')
  await asked
  expect(observer.getCurrentResult().data).toBe('read')
  stop()
  queryClient.clear()
})
