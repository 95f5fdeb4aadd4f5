import { QueryObserver } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { api, queryClient } from '../../../../src/renderer/app/api'
import { takeEpoch, withPoint } from '../../../../src/renderer/app/run-events'
import type { CurvePoint, EpochRecord } from '../../../../src/shared/run'
import { madeUpBackend } from '../made-up-backend'

const point = (epoch: number): CurvePoint => ({ epoch, elapsedMs: 0, learningRate: 0, samplesPerSecond: 0, gradientNorm: 0, training: {}, validation: {} })
const record = (epoch: number): EpochRecord => ({ ...point(epoch), layers: [] })
const key = api.runs.curve.queryKey({ runId: 'r' })

afterEach(() => {
  vi.unstubAllGlobals()
  queryClient.clear()
})

describe('an epoch that is told', () => {
  it('takes its place in the curve', () => {
    queryClient.setQueryData(key, [point(0)])
    takeEpoch('r', record(1))
    expect(queryClient.getQueryData(key)).toEqual([point(0), point(1)])
    expect(withPoint([point(0), point(1), point(2)], point(1))).toEqual([point(0), point(1)])
  })

  it('is not lost when the answer on its way is from before it', async () => {
    let isFirst = true
    madeUpBackend(() => {
      if (!isFirst) return [point(0)]
      isFirst = false
      takeEpoch('r', record(0))
      return []
    })
    const stop = new QueryObserver(queryClient, api.runs.curve.queryOptions({ runId: 'r' })).subscribe(() => {})
    await vi.waitFor(() => expect(queryClient.getQueryData(key)).toEqual([point(0)]))
    stop()
  })
})
