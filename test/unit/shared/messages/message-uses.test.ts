/** How the code asks for messages: none is left unused, and every placeholder is given. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { english } from '../../../../src/shared/messages/catalogues'
import { formOf, leaves, placeholders } from './catalogue-text'

const source = join(import.meta.dirname, '../../../../src')
const texts = new Map<string, string[]>()
for (const [key, text] of leaves(english)) {
  const { message } = formOf(key)
  texts.set(message, [...(texts.get(message) ?? []), text])
}

/** A key as it stands in the code, as a pattern: what a template puts in may be anything. */
interface Use {
  readonly where: string
  readonly pattern: RegExp
  /** The values that are given; null where the call does not spell them out. */
  readonly given: readonly string[] | null
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function patternOf(node: ts.Node): RegExp | null {
  const parts = ts.isStringLiteralLike(node) ? [node.text] : ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)] : []
  return /^[a-z]+:\w/.test(parts[0] ?? '') || (parts.length > 1 && /^[a-z]+:/.test(parts[0])) ? new RegExp(`^${parts.map(escaped).join('.+')}$`) : null
}

/** What takes a key first and its values second. */
const takesKey = /^(t|UserError|ProcessLost|notFound|forbidden)$/

/** Where a key stands together with its values: a call, or a saying. */
type Holder = ts.CallExpression | ts.NewExpression | ts.ObjectLiteralExpression

/** Whether `child` is the key that `node` says, or a choice of keys. */
function holderOf(node: ts.Node, child: ts.Node): Holder | null {
  if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && takesKey.test(node.expression.getText()) && node.arguments?.[0] === child) return node
  return ts.isPropertyAssignment(node) && node.name.getText() === 'key' && node.initializer === child && ts.isObjectLiteralExpression(node.parent) ? node.parent : null
}

function valuesIn(holder: Holder): ts.Node | undefined {
  if (!ts.isObjectLiteralExpression(holder)) return holder.arguments?.[1]
  const values = holder.properties.find(({ name }) => name?.getText() === 'values')
  return values !== undefined && ts.isPropertyAssignment(values) ? values.initializer : values
}

function givenTo(holder: Holder): string[] | null {
  const values = valuesIn(holder)
  if (values === undefined) return []
  if (!ts.isObjectLiteralExpression(values) || values.properties.some(ts.isSpreadAssignment)) return null
  return values.properties.map(({ name }) => name?.getText() ?? '')
}

function usesIn(file: string): Use[] {
  const tree = ts.createSourceFile(file, readFileSync(join(source, file), 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const uses: Use[] = []
  const visit = (node: ts.Node, holder: Holder | null): void => {
    const pattern = patternOf(node)
    if (pattern !== null) uses.push({ where: `${file}: ${node.getText()}`, pattern, given: holder === null ? null : givenTo(holder) })
    ts.forEachChild(node, (child) => visit(child, holderOf(node, child) ?? (ts.isConditionalExpression(node) && node.condition !== child ? holder : null)))
  }
  visit(tree, null)
  return uses
}

const uses = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap(usesIn)
const keysOf = ({ pattern }: Use): string[] => [...texts.keys()].filter((key) => pattern.test(key))

describe('the messages', () => {
  it('are all used', () => {
    const used = new Set(uses.flatMap(keysOf))
    expect([...texts.keys()].filter((key) => !used.has(key))).toEqual([])
  })

  it('are given what stands for their placeholders', () => {
    const missing = uses.flatMap((use) => {
      const needed = new Set(keysOf(use).flatMap((key) => texts.get(key)?.flatMap(placeholders) ?? []))
      return use.given === null ? [] : [...needed].filter((name) => !use.given?.includes(name)).map((name) => `${use.where} lacks ${name}`)
    })
    expect(missing).toEqual([])
  })
})
