/** Values of settings as people call them, in the language that is spoken now; names and numbers are as they are. */
import type { FlatConfig } from '../../../shared/config-difference'
import { english } from '../../../shared/messages/catalogues'
import { t } from '../../../shared/messages/messages'

const { typeNames } = english.runs
const isKnown = (type: string): type is keyof typeof typeNames => Object.hasOwn(typeNames, type)

/** "dense": of a layer, an optimizer, a schedule, a loss. */
export const typeWords = (type: string): string => (isKnown(type) ? t(`runs:typeNames.${type}`) : type)

export function settingWords(field: string, value: Exclude<FlatConfig[string], number>): string {
  if (value === null) return t('runs:values.none')
  if (typeof value === 'boolean') return t(value ? 'runs:values.yes' : 'runs:values.no')
  return field.endsWith('.type') ? typeWords(value) : value
}
