import { afterEach, describe, expect, it } from 'vitest'
import { speak } from '../../../../src/shared/messages/messages'
import { asItIs, both, inEnglish, isSaying, listed, oneOrCount, say, type Saying } from '../../../../src/shared/messages/saying'
import { readSaying, sayingSchema, writeSaying } from '../../../../src/shared/messages/saying-schema'

afterEach(() => speak('en'))

const judging: Saying = { key: 'jobs:judging', values: { models: oneOrCount('jobs:models', ['a', 'b']), pages: oneOrCount('jobs:pages', ['x.png']) } }

describe('a saying', () => {
  it('is said in the language that is spoken, its parts too, and in English whatever is spoken', () => {
    expect(say(judging)).toBe('Judging 2 models on x.png')
    speak('de')
    expect(say(judging)).toBe('2 Modelle an x.png beurteilen')
    expect(inEnglish(judging)).toBe('Judging 2 models on x.png')
  })

  it('takes words of others as they are', () => expect(say(both(asItIs('{{text}} $t(common:close)'), asItIs('b')))).toBe('{{text}} $t(common:close) b'))

  it('lists several', () => expect(say(listed('common:list.and', ['A', 'B', 'C'].map(asItIs)))).toBe('A and B and C'))

  it('is told from other data', () => {
    expect(isSaying(judging)).toBe(true)
    for (const other of [{ key: 'jobs:nothing' }, { key: 'jobs:done', more: 1 }, 'jobs:done', null]) expect(isSaying(other)).toBe(false)
  })
})

describe('a saying in a database', () => {
  it('comes back as it was', () => expect(readSaying(writeSaying(judging))).toEqual(judging))

  it.each(['A to B', '{"key":"history:gone"}', '{"key":'])('that is none says itself: %s', (text) => expect(say(readSaying(text))).toBe(text))
})

it('from a window is checked', () => {
  expect(sayingSchema.safeParse(judging).success).toBe(true)
  expect(sayingSchema.safeParse({ key: 'history:gone' }).success).toBe(false)
  expect(sayingSchema.safeParse({ key: 'history:draw', values: { a: [1] } }).success).toBe(false)
})
