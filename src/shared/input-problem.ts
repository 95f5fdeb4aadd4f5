/** What is wrong with a value that zod refused, as a saying. */
import type { z } from 'zod'
import { asItIs, inEnglish, isMessageKey, type Saying } from './messages/saying'
import type { MessageKey } from './messages/messages'

/** For `refine`, with a message of ours. */
export const rule = (key: MessageKey) => ({ error: inEnglish({ key }), params: { key } })

/** What zod says in other cases goes as it is: nobody meets it in the window. */
export function issueSaying(issue: z.core.$ZodIssue): Saying {
  switch (issue.code) {
    case 'too_small':
      return limitSaying('Small', issue.origin, issue.inclusive === false ? '>' : '>=', issue.minimum) ?? asItIs(issue.message)
    case 'too_big':
      return limitSaying('Big', issue.origin, issue.inclusive === false ? '<' : '<=', issue.maximum) ?? asItIs(issue.message)
    case 'invalid_type':
      return typeSaying(issue.message) ?? asItIs(issue.message)
    case 'custom':
      return isMessageKey(issue.params?.['key']) ? { key: issue.params['key'] } : asItIs(issue.message)
    default:
      return asItIs(issue.message)
  }
}

function limitSaying(side: 'Small' | 'Big', origin: string, sign: string, limit: number | bigint): Saying | null {
  const values = { limit: `${sign}${limit}` }
  switch (origin) {
    case 'number':
    case 'int':
      return { key: `errors:input.too${side}`, values: { ...values, type: typeName(origin) } }
    case 'string':
    case 'array':
      return { key: `errors:input.too${side}In.${origin}`, values }
    default:
      return null
  }
}

const types = ['number', 'int', 'string', 'array', 'object', 'boolean', 'null', 'undefined', 'NaN', 'Infinity'] as const

function typeName(name: string): Saying {
  const known = types.find((type) => type === name)
  return known === undefined ? asItIs(name) : { key: `errors:input.types.${known}` }
}

/** zod tells what it received only in its sentence. */
function typeSaying(message: string): Saying | null {
  const found = /^Invalid input: expected (\w+), received (\w+)$/.exec(message)
  return found === null ? null : { key: 'errors:input.otherType', values: { expected: typeName(found[1]), received: typeName(found[2]) } }
}
