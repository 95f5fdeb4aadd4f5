import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { tellIfFails } from '../../../../src/renderer/app/follow-job'
import { forgetJobs, putJob } from '../../../../src/renderer/app/job-store'
import { tellProblem } from '../../../../src/renderer/app/tell'
import { asItIs } from '../../../../src/shared/messages/saying'
import { madeJob } from './made-job'

vi.mock('../../../../src/renderer/app/tell', () => ({ tellProblem: vi.fn() }))

const problem = asItIs('notes.md is no set of letters.')
const failed = madeJob({ state: 'failed', problem })

beforeEach(() => vi.mocked(tellProblem).mockClear())
afterEach(forgetJobs)

describe('a job that this window started', () => {
  it('says once why it failed', () => {
    tellIfFails(madeJob())
    putJob(madeJob({ state: 'running' }))
    expect(tellProblem).not.toHaveBeenCalled()
    putJob(failed)
    putJob(madeJob({ id: 'b' }))
    expect(vi.mocked(tellProblem).mock.calls).toEqual([['Importing notes.md: failed', problem]])
  })

  it('says it too when it failed before its start was answered', () => {
    putJob(madeJob())
    putJob(failed)
    tellIfFails(madeJob())
    expect(tellProblem).toHaveBeenCalledTimes(1)
  })

  it('says nothing when it is done or was cancelled', () => {
    for (const state of ['finished', 'cancelled'] as const) {
      tellIfFails(madeJob({ id: state }))
      putJob(madeJob({ id: state, state }))
    }
    expect(tellProblem).not.toHaveBeenCalled()
  })
})

describe('a job that another window started', () => {
  it('is not spoken of here', () => {
    putJob(madeJob())
    putJob(failed)
    expect(tellProblem).not.toHaveBeenCalled()
  })
})
