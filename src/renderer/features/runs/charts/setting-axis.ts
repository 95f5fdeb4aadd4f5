/** A field of the configuration as an axis: numbers as they are, on a log scale where they span it; words in order. */
import { flattenConfig } from '../../../../shared/config-difference'
import type { RunItem } from '../../../app/api-types'
import { compact } from '../../../components/format'
import { settingWords } from '../setting-words'

export interface SettingAxis {
  readonly field: string
  readonly isLog: boolean
  /** For words: where each lies. */
  readonly words: readonly string[]
  valueOf(run: RunItem): number | string | null
}

/** From this ratio of greatest to least on, equal steps are of the logarithm. */
const LOG_FROM = 8

export function settingAxis(field: string, runs: readonly RunItem[]): SettingAxis {
  const valueOf = (run: RunItem): number | string | null => {
    const value = flattenConfig(run.config)[field]
    return value === undefined || value === null || typeof value === 'number' ? (value ?? null) : settingWords(field, value)
  }
  const values = runs.map(valueOf)
  const numbers = values.filter((value) => typeof value === 'number')
  const areNumbers = numbers.length === values.length
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  const words = areNumbers ? [] : [...new Set(values.map((value) => (typeof value === 'number' ? compact(value) : (value ?? settingWords(field, null)))))].toSorted()
  return { field, isLog: areNumbers && least > 0 && most / least >= LOG_FROM, words, valueOf }
}
