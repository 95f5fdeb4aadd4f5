import { afterEach, describe, expect, it } from 'vitest'
import { forgetJobs, putJob, useJobs } from '../../../../src/renderer/app/job-store'
import { madeJob } from './made-job'

const states = () => useJobs.getState().jobs.map(({ state }) => state)

afterEach(forgetJobs)

describe('a job', () => {
  it('that has ended stays so when the answer to what started it comes after', () => {
    putJob(madeJob())
    putJob(madeJob({ state: 'failed' }))
    putJob(madeJob())
    expect(states()).toEqual(['failed'])
    expect(useJobs.getState().lastEnded?.state).toBe('failed')
  })

  it('takes each state as it comes before that', () => {
    for (const state of ['queued', 'running', 'finished'] as const) {
      putJob(madeJob({ state }))
      expect(states()).toEqual([state])
    }
  })
})
