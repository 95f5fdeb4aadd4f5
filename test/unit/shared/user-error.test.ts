import { expect, it } from 'vitest'
import { errorSentence, UserError } from '../../../src/shared/user-error'

it('says to a person what is meant for one, also when it was wrapped on its way', () => {
  expect(errorSentence(new UserError('Take another.'))).toBe('Take another.')
  expect(errorSentence(new Error('UNPROCESSABLE', { cause: new UserError('Take another.') }))).toBe('Take another.')
  expect(errorSentence(new Error('x is undefined'))).toBe('Something went wrong inside Glyphwright: x is undefined')
  expect(errorSentence('odd')).toBe('Something went wrong inside Glyphwright: odd')
})
