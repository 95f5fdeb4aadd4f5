import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { issueSaying, rule } from '../../../src/shared/input-problem'
import { speak } from '../../../src/shared/messages/messages'
import { say } from '../../../src/shared/messages/saying'

afterEach(() => speak('en'))

const refused = (schema: z.ZodType, value: unknown): z.core.$ZodIssue => {
  const { error } = schema.safeParse(value)
  if (error === undefined) throw new Error('it was taken')
  return error.issues[0]
}

it.each([
  [z.number().positive(), 0, 'Zu klein: erwartet wird eine Zahl >0'],
  [z.int().max(5), 6, 'Zu groß: erwartet wird eine Zahl <=5'],
  [z.number(), 'fast', 'Ungültige Eingabe: erwartet wird eine Zahl, angekommen ist ein Text'],
  [z.int(), 1.5, 'Ungültige Eingabe: erwartet wird eine ganze Zahl, angekommen ist eine Zahl'],
  [z.string().min(2), 'a', 'Zu kurz: erwartet werden >=2 Zeichen'],
  [z.array(z.int()).max(1), [1, 2], 'Zu viele: erwartet werden <=1 Einträge']
])('says in English what zod says, and in German the same: %#', (schema, value, german) => {
  const issue = refused(schema, value)
  expect(say(issueSaying(issue))).toBe(issue.message)
  speak('de')
  expect(say(issueSaying(issue))).toBe(german)
})

it('says rules of ours, and other words as they are', () => {
  const own = z.string().refine(() => false, rule('errors:input.oneCharacter'))
  const issue = refused(own, '')
  expect(issue.message).toBe('must be one character that can be seen')
  speak('de')
  expect(say(issueSaying(issue))).toBe('muss ein einziges sichtbares Zeichen sein')
  expect(say(issueSaying(refused(z.enum(['a', 'b']), 'c')))).toBe('Invalid option: expected one of "a"|"b"')
})
