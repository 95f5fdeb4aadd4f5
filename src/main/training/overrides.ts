/** Changes to a configuration by the path of a field: "learningRate", "optimizer.weightDecay", "architecture.layers.0.units". */
import { issueSaying } from '../../shared/input-problem'
import type { Saying } from '../../shared/messages/saying'
import { UserError } from '../../shared/user-error'
import { runConfigSchema, type RunConfig, type RunConfigInput } from './run-config'

export type Overrides = Readonly<Record<string, unknown>>

/** What is wrong with one field, by its path: "learningRate". The whole has an empty path. */
export interface FieldIssue {
  readonly path: string
  readonly problem: Saying
}

/** The configuration with the fields changed, checked. Throws UserError naming the field that is wrong. */
export function configWith(input: RunConfigInput, overrides: Overrides): RunConfig {
  const checked = checkConfig(input, overrides)
  if ('config' in checked) return checked.config
  const [{ path, problem }] = checked.issues
  throw new UserError('errors:configuration.wrong', { field: path === '' ? { key: 'errors:configuration.whole' } : path, problem })
}

/** The same for who wants to hear of every field that is wrong. Throws UserError for a path that leads nowhere. */
export function checkConfig(input: RunConfigInput, overrides: Overrides): { readonly config: RunConfig } | { readonly issues: readonly FieldIssue[] } {
  const changed: unknown = structuredClone(input)
  for (const [path, value] of Object.entries(overrides)) setField(changed as Fields, path, value)
  const parsed = runConfigSchema.safeParse(changed)
  if (parsed.success) return { config: parsed.data }
  return { issues: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issueSaying(issue) })) }
}

type Fields = Record<string, unknown>

function setField(root: Fields, path: string, value: unknown): void {
  const keys = path.split('.')
  let at = root
  for (const key of keys.slice(0, -1)) {
    const next = at[key] ?? {}
    if (typeof next !== 'object') throw new UserError('errors:configuration.noField', { field: path, part: key })
    at[key] = next
    at = next as Fields
  }
  at[keys[keys.length - 1]] = value
}

/** "learningRate=0.01": the value as JSON, or as it stands when it is none. Throws UserError without a "=". */
export function parseOverride(text: string): [path: string, value: unknown] {
  const at = text.indexOf('=')
  if (at < 1) throw new UserError('errors:configuration.setsNothing', { text })
  return [text.slice(0, at), parseValue(text.slice(at + 1))]
}

export function parseValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
