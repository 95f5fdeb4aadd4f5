import { describe, expect, it } from 'vitest'
import { byError, errorText, totalOf } from '../../../../../src/renderer/features/models/page-errors'

const model = (modelId: string, ...errors: number[]) => ({ modelId, name: modelId, scores: errors.map((each, pageId) => ({ pageId, errors: each, characters: 100 })) })

describe('character errors', () => {
  it('add up over the pages', () => expect(errorText(totalOf(model('a', 3, 10).scores))).toBe('6.5 %'))
  it('are a dash where nothing was read', () => expect(errorText(totalOf([]))).toBe('–'))
  it('order the models, those not judged last', () => {
    expect(byError([model('none'), model('worse', 9), model('better', 2, 4)]).map(({ modelId }) => modelId)).toEqual(['better', 'worse', 'none'])
  })
})
