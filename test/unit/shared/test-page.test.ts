import { describe, expect, it } from 'vitest'
import { byError, totalOf } from '../../../src/shared/test-page'

const model = (modelId: string, ...errors: number[]) => ({ modelId, name: modelId, scores: errors.map((each, pageId) => ({ pageId, errors: each, characters: 100 })) })

describe('character errors', () => {
  it('add up over the pages', () => expect(totalOf(model('a', 3, 10).scores)).toEqual({ errors: 13, characters: 200 }))
  it('are none where nothing was read', () => expect(totalOf([])).toBeNull())
  it('order the models, those not judged last', () => {
    expect(byError([model('none'), model('worse', 9), model('better', 2, 4)]).map(({ modelId }) => modelId)).toEqual(['better', 'worse', 'none'])
  })
})
