import { expect, it } from 'vitest'
import { freeName } from '../../../../src/main/api/work/free-name'

it.each([
  ['MLP on letters', [], 'MLP on letters'],
  ['MLP on letters', ['MLP on letters'], 'MLP on letters 2'],
  ['MLP on letters', ['MLP on letters 2', 'MLP on letters', 'MLP'], 'MLP on letters 3']
])('%s beside %j is %s', (name, taken, free) => expect(freeName(name, taken)).toBe(free))
