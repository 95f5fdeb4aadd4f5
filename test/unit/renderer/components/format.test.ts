import { afterEach, describe, expect, it } from 'vitest'
import { speak } from '../../../../src/shared/messages/messages'
import {
  byteSize,
  compact,
  counted,
  difference,
  percent,
  probability,
  relativeTime,
  remaining
} from '../../../../src/renderer/components/format'

describe('relativeTime', () => {
  const now = new Date('2026-03-10T12:00:00Z')
  it.each([
    ['2026-03-10T11:59:40Z', 'just now'],
    ['2026-03-10T11:57:00Z', '3 minutes ago'],
    ['2026-03-10T09:10:00Z', '2 hours ago'],
    ['2026-03-09T11:00:00Z', 'yesterday'],
    ['2026-03-10T12:00:09Z', 'just now']
  ])('%s is %s', (moment, text) => expect(relativeTime(moment, now)).toBe(text))
})

describe('remaining', () => {
  it.each([
    [300, '1 s left'],
    [42_000, '42 s left'],
    [240_000, '4 min left'],
    [3 * 3_600_000, '3 h left']
  ])('%d ms is %s', (ms, text) => expect(remaining(ms)).toBe(text))
})

describe('probability', () => {
  it('never claims a certainty that is not there', () => {
    expect(probability(0.999)).toBe('>99 %')
    expect(probability(0.001)).toBe('<1 %')
    expect(probability(1)).toBe('100 %')
    expect(probability(0.936)).toBe('94 %')
  })
})

describe('counted and byteSize', () => {
  it('have units', () => {
    expect(counted(1, 'page')).toBe('1 page')
    expect(counted(1204, 'letter')).toBe('1,204 letters')
    expect(counted(2, 'file was', 'files were')).toBe('2 files were')
    expect(byteSize(274_321)).toBe('274 kB')
    expect(byteSize(1_430_000)).toBe('1.4 MB')
  })
})

describe('in German', () => {
  afterEach(() => speak('en'))
  it('numbers and times are written as Germans do', () => {
    const texts = (): string[] => [
      percent(0.9361, 1),
      compact(45_600),
      compact(1.5e-9),
      difference(0.0061, 'share'),
      byteSize(1_430_000),
      relativeTime('2026-03-09T11:00:00Z', new Date('2026-03-10T12:00:00Z')),
      remaining(42_000)
    ]
    expect(texts()).toEqual(['93.6 %', '45,600', '1.5e-9', '+0.6 points', '1.4 MB', 'yesterday', '42 s left'])
    speak('de')
    expect(texts()).toEqual(['93,6 %', '45.600', '1,5e-9', '+0,6 Punkte', '1,4 MB', 'gestern', 'noch 42 s'])
  })
})
