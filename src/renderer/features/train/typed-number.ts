/** Numbers in fields, with the decimal sign of the language that is spoken. A point is understood in every language. */
import { fixed } from '../../components/format'

const decimalSign = (): string => fixed(0.5, 1).charAt(1)

/** As people write it, 1e-5 too; without signs between the thousands. */
export function typedNumber(value: number): string {
  const isTiny = value !== 0 && Math.abs(value) < 1e-4
  return (isTiny ? value.toExponential() : String(value)).replace('.', decimalSign())
}

/** NaN where it is no number. */
export const numberFrom = (text: string): number => Number(text.replace(decimalSign(), '.'))

const DECIMAL = /^\s*[-+]?\d*,\d+(e[-+]?\d+)?\s*$/i

/** "0.1, 0.01" is [0.1, 0.01], as "0,1; 0,01" is where a comma is the decimal sign; words stay words. */
export const valuesOf = (text: string): unknown[] =>
  text
    .split(/;|,(?=\s|$)/)
    .flatMap((part) => (decimalSign() === ',' && DECIMAL.test(part) ? [part] : part.split(',')))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (Number.isNaN(numberFrom(part)) ? part : numberFrom(part)))
