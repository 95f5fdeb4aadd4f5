import { afterEach, expect, it } from 'vitest'
import { speak } from '../../../src/shared/messages/messages'
import { asItIs, say } from '../../../src/shared/messages/saying'
import { errorSaying, errorSentence, UserError } from '../../../src/shared/user-error'

afterEach(() => speak('en'))

it('says to a person what is meant for one, also when it was wrapped on its way', () => {
  const error = new UserError('errors:files.missing', { file: 'a.png' })
  expect(errorSentence(error)).toBe('a.png is not there: check the path.')
  expect(errorSentence(new Error('UNPROCESSABLE', { cause: error }))).toBe('a.png is not there: check the path.')
  expect(errorSentence(new UserError(asItIs('Take another.')))).toBe('Take another.')
  expect(errorSentence(new Error('x is undefined'))).toBe('Something went wrong inside Glyphwright: x is undefined')
  expect(errorSentence('odd')).toBe('Something went wrong inside Glyphwright: odd')
})

it('has its message in English and its saying for every language', () => {
  speak('de')
  const error = new UserError('errors:files.missing', { file: 'a.png' })
  expect(error.message).toBe('a.png is not there: check the path.')
  expect(errorSentence(error)).toBe('a.png is not there: check the path.')
  expect(say(errorSaying(error))).toBe('a.png ist nicht da: den Pfad prüfen.')
})
