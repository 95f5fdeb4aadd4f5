import { describe, expect, it } from 'vitest'
import { SharedJson } from '../../../src/main/store/shared-json'

describe('SharedJson', () => {
  const text = (rate: number) => JSON.stringify({ rate, architecture: { layers: [1, 2] } })

  it('makes one object of what says the same', () => {
    const json = new SharedJson()
    const [first, again, other] = json.generation((read) => [text(1), text(1), text(2)].map((each) => read.parse<{ architecture: object }>(each)))
    expect(first).toBe(again)
    expect(other).toEqual({ rate: 2, architecture: { layers: [1, 2] } })
    expect(other.architecture).toBe(first.architecture)
  })

  it('keeps from one generation to the next what was asked for', () => {
    const json = new SharedJson()
    const first = json.generation((read) => read.parse(text(1)))
    const second = json.generation((read) => read.parse(text(1)))
    expect(second).toBe(first)
    json.generation((read) => read.parse(text(2)))
    expect(json.generation((read) => read.parse(text(1)))).not.toBe(first)
  })
})
