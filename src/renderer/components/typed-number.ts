/** Numbers in fields, with the decimal sign of the language that is spoken. A point is understood in every language. */
import { fixed } from './format'

export const decimalSign = (): string => fixed(0.5, 1).charAt(1)

/** As people write it, 1e-5 too; without signs between the thousands. */
export function typedNumber(value: number): string {
  const isTiny = value !== 0 && Math.abs(value) < 1e-4
  return (isTiny ? value.toExponential() : String(value)).replace('.', decimalSign())
}

/** NaN where it is no number. */
export const numberFrom = (text: string): number => Number(text.replace(decimalSign(), '.'))
