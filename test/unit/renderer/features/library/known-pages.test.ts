import { beforeEach, describe, expect, it, vi } from 'vitest'
import { api, queryClient } from '../../../../../src/renderer/app/api'
import { offerStep } from '../../../../../src/renderer/app/offer-undo'
import { tellKnownPages } from '../../../../../src/renderer/features/library/known-pages'
import { useLibrarySelection } from '../../../../../src/renderer/features/library/library-store'

const navigate = vi.hoisted(() => vi.fn())
vi.mock('wouter/use-browser-location', () => ({ navigate }))
vi.mock('../../../../../src/renderer/app/offer-undo', () => ({ offerStep: vi.fn() }))

const offered = () => vi.mocked(offerStep).mock.lastCall?.[0]

beforeEach(() => {
  vi.clearAllMocks()
  queryClient.setQueryData(api.pages.list.queryKey(), [{ id: 1, name: '03_haiku.jpg' }, { id: 2, name: 'letter.png' }, { id: 3, name: 'new.png' }] as never)
})

describe('pages that are imported again', () => {
  it('one by its name, and it can be opened', () => {
    tellKnownPages({ knownPageIds: [1] })
    expect(offered()?.sentence).toBe('03_haiku.jpg is in the library already')
    offered()?.perform()
    expect(navigate).toHaveBeenCalledWith('/read/1')
  })

  it('several by their number, and they are shown in the library, selected', () => {
    tellKnownPages({ knownPageIds: [1, 2] })
    expect(offered()?.sentence).toBe('2 of these pages are in the library already')
    offered()?.perform()
    expect(navigate).toHaveBeenCalledWith('/library')
    expect([...useLibrarySelection.getState().ids]).toEqual([1, 2])
  })

  it('are not spoken of when there are none', () => {
    tellKnownPages({ knownPageIds: [] })
    expect(offerStep).not.toHaveBeenCalled()
  })
})
