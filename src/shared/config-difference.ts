/** What configurations differ in, field by field. */

/** "optimizer.momentum" to 0.9. Arrays are fields too: "architecture.layers.0.units". */
export type FlatConfig = Readonly<Record<string, string | number | boolean | null>>

export function flattenConfig(config: unknown, path = ''): FlatConfig {
  if (typeof config !== 'object' || config === null) return { [path]: config as string | number | boolean | null }
  return Object.assign({}, ...Object.entries(config).map(([key, value]) => flattenConfig(value, path === '' ? key : `${path}.${key}`))) as FlatConfig
}

/** A field of a configuration by its path; undefined where it has none. */
export function fieldOf(config: unknown, field: string): FlatConfig[string] | undefined {
  let value = config
  for (const key of field.split('.')) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  return typeof value === 'object' && value !== null ? undefined : (value as FlatConfig[string] | undefined)
}

/**
 * The fields of which those that have them have several values. Meant for thousands of configurations: a part that
 * many of them share is looked into once.
 */
export function fieldsThatVary(configs: readonly object[]): string[] {
  const parts = new Map<string, Set<unknown>>()
  for (const config of configs) {
    for (const [key, part] of Object.entries(config)) parts.set(key, (parts.get(key) ?? new Set()).add(part))
  }
  return [...parts].flatMap(([key, distinct]) => (distinct.size > 1 ? varyingWithin(key, [...distinct]) : []))
}

/** `values`: all different, but parts of them may be alike. */
function varyingWithin(key: string, values: readonly unknown[]): string[] {
  const isPart = (value: unknown): boolean => typeof value === 'object' && value !== null
  if (!values.some(isPart)) return [key]
  const seen = new Map<string, Set<unknown>>()
  for (const value of values) {
    for (const [field, found] of Object.entries(flattenConfig(value, key))) seen.set(field, (seen.get(field) ?? new Set()).add(found))
  }
  return [...seen].flatMap(([field, found]) => (found.size > 1 ? [field] : []))
}

export interface FieldDifference {
  readonly field: string
  /** In the order of the configurations; undefined where one has no such field. */
  readonly values: readonly (FlatConfig[string] | undefined)[]
}

/** The fields whose values are not the same in all, in the order in which they first come. */
export function differingFields(configs: readonly unknown[]): FieldDifference[] {
  const flat = configs.map((config) => flattenConfig(config))
  const fields = [...new Set(flat.flatMap((config) => Object.keys(config)))]
  return fields.map((field) => ({ field, values: flat.map((config) => config[field]) })).filter(({ values }) => new Set(values).size > 1)
}

const words: Readonly<Record<string, string>> = { sgd: 'SGD', adam: 'Adam', lr: 'learning rate', beta1: 'β1', beta2: 'β2', epsilon: 'ε' }

/** "learningRate" is "learning rate", "architecture.layers.0.units" is "layer 0 units". */
export function fieldInWords(field: string): string {
  return field
    .replace(/^architecture\.layers\.(\d+)\./, 'layer $1 ')
    .replace(/^(execution|split)\./, '')
    .split(/[. ]/)
    .map((part) => words[part] ?? part.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`))
    .join(' ')
}
