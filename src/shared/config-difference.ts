/** What configurations differ in, field by field. */

/** "optimizer.momentum" to 0.9. Arrays are fields too: "architecture.layers.0.units". */
export type FlatConfig = Readonly<Record<string, string | number | boolean | null>>

export function flattenConfig(config: unknown, path = ''): FlatConfig {
  if (typeof config !== 'object' || config === null) return { [path]: config as string | number | boolean | null }
  return Object.assign({}, ...Object.entries(config).map(([key, value]) => flattenConfig(value, path === '' ? key : `${path}.${key}`))) as FlatConfig
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
