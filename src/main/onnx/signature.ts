/**
 * Signatures of operators as text, "T, T, T? -> T": a letter stands for one type throughout, a type's name for
 * itself, `any` for a type of its own; `?` marks what may be left out, `*` the last, which may be repeated.
 */
import { kindOfAttribute, type AttributeKind, type Value } from './ir'
import type { NodeUse } from './node-use'
import type { ElementType } from './tensor'

export interface Signature {
  readonly inputs: readonly Term[]
  readonly outputs: readonly Term[]
  /** What each letter may stand for. */
  readonly types: Readonly<Record<string, readonly ElementType[]>>
}

interface Term {
  readonly type: string
  readonly mark: string
}

export function parseSignature(text: string, types: Signature['types']): Signature {
  const [inputs, outputs] = text
    .split('->')
    .map((side) => [...side.matchAll(/(\w+)([?*]?)/g)].map(([, type, mark]): Term => ({ type, mark })))
  return { inputs, outputs, types }
}

/** The kind of each attribute that is understood; `!` marks one that must be there. */
export type AttributeKinds = Readonly<Record<string, AttributeKind | `${AttributeKind}!`>>

/** Throws RangeError, naming the value, when the values do not have the signature's number and types. */
export function checkSignature({ inputs, outputs, types }: Signature, use: NodeUse): void {
  const bound = new Map<string, ElementType>()
  const check = (side: string, terms: readonly Term[], values: readonly (Value | undefined)[]): void => {
    checkCount(side, terms, values)
    values.forEach((value, index) => {
      if (value !== undefined) bind(value, terms[Math.min(index, terms.length - 1)].type, types, bound)
    })
  }
  check('input', inputs, use.inputs)
  check('output', outputs, use.outputs)
}

function checkCount(side: string, terms: readonly Term[], values: readonly (Value | undefined)[]): void {
  const most = terms.at(-1)?.mark === '*' ? Infinity : terms.length
  if (values.length > most) throw new RangeError(`it has ${values.length} ${side}s, but takes at most ${most}`)
  terms.forEach(({ mark }, index) => {
    if (mark === '' && values[index] === undefined) throw new RangeError(`${side} ${index} is missing`)
  })
}

function bind({ name, type }: Value, term: string, types: Signature['types'], bound: Map<string, ElementType>): void {
  if (term === 'any') return
  const before = bound.get(term)
  const allowed: readonly string[] = before === undefined ? (types[term] ?? [term]) : [before]
  if (!allowed.includes(type)) throw new RangeError(`"${name}" is ${type}, but must be ${allowed.join(' or ')}`)
  bound.set(term, type)
}

/** Throws RangeError, naming the attribute, for one that is missing, not understood or of another kind. */
export function checkAttributes(kinds: AttributeKinds, { attributes }: NodeUse): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    const expected = kinds[name]?.replace('!', '')
    const found = kindOfAttribute(attribute)
    if (expected === undefined) throw new RangeError(`attribute "${name}" is not known`)
    if (found !== expected) throw new RangeError(`attribute "${name}" is of kind ${found}, but must be ${expected}`)
  }
  const missing = Object.keys(kinds).find((name) => kinds[name].endsWith('!') && attributes[name] === undefined)
  if (missing !== undefined) throw new RangeError(`attribute "${missing}" is missing`)
}
