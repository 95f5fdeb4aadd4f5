import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const plotly = { name: 'plotly' }

describe('Plotly', () => {
  beforeEach(() => {
    vi.resetModules()
    vi.doMock('../../../../../../src/renderer/features/runs/charts/plotly', () => ({ plotly }))
    vi.useFakeTimers()
  })
  afterEach(() => void vi.useRealTimers())

  const fresh = () => import('../../../../../../src/renderer/features/runs/charts/load-plotly')

  it('is there at once when it was fetched before', async () => {
    const { loadPlotly, plotlyNow } = await fresh()
    expect(plotlyNow()).toBeNull()
    expect(await loadPlotly()).toBe(plotly)
    expect(plotlyNow()).toBe(plotly)
  })

  it('is fetched a while after the place has opened, and not when that was left before', async () => {
    const { plotlyNow, preparePlotlySoon } = await fresh()
    preparePlotlySoon()()
    await vi.runAllTimersAsync()
    expect(plotlyNow()).toBeNull()
    preparePlotlySoon()
    expect(plotlyNow()).toBeNull()
    await vi.runAllTimersAsync()
    await vi.waitFor(() => expect(plotlyNow()).toBe(plotly))
  })
})
