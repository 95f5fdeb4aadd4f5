import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => void vi.unstubAllGlobals())

it('marks the candidate that accepting takes, not the most probable one', async () => {
  vi.stubGlobal('window', { addEventListener: () => {}, location: { href: 'http://window/' } })
  const { Candidates } = await import('../../../../../src/renderer/features/review/Candidates')
  const candidates = [
    { symbol: '0', probability: 0.64 },
    { symbol: 'O', probability: 0.35 }
  ]
  const markup = renderToStaticMarkup(
    <MantineProvider>
      <Candidates glyph={{ symbol: 'O', candidates }} />
    </MantineProvider>
  )
  const marked = [...markup.matchAll(/<button[^>]*aria-current[^>]*>.*?<\/button>/g)].map(([button]) => button)
  expect(marked).toHaveLength(1)
  expect(marked[0]).toContain('>O<')
})
