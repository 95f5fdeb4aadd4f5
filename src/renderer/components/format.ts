/** Numbers and times as people read them. */

import type { MetricInfo } from '../../shared/run'

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60]
]
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const absolute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const whole = new Intl.NumberFormat('en')

/** "just now", "3 minutes ago", "yesterday". Both are moments; the first is ISO 8601. */
export function relativeTime(iso: string, now: Date): string {
  const seconds = (now.getTime() - new Date(iso).getTime()) / 1000
  const unit = units.find(([, size]) => seconds >= size)
  return unit === undefined ? 'just now' : relative.format(-Math.floor(seconds / unit[1]), unit[0])
}

export const absoluteTime = (iso: string): string => absolute.format(new Date(iso))

export const count = (value: number): string => whole.format(value)

/** "1 letter", "1,204 letters". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`

/** A share of 0 to 1 as "93 %"; `digits` after the point. */
export const percent = (share: number, digits = 0): string => `${(share * 100).toFixed(digits)} %`

/** A probability, never rounded to a certainty that it does not claim. */
export function probability(share: number): string {
  if (share >= 0.995 && share < 1) return '>99 %'
  if (share > 0 && share < 0.005) return '<1 %'
  return percent(share)
}

/** "4 s left", "2 min left". */
export function remaining(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  if (seconds < 90) return `${seconds} s left`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min left` : `${Math.round(minutes / 60)} h left`
}

/** "0.8 s", "42 s", "3 min 20 s", "2 h 5 min". */
export function duration(ms: number): string {
  const seconds = ms / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 59.5) return `${Math.round(seconds)} s`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes} min ${Math.floor(seconds % 60)} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Few digits, whatever the size: 0.00123, 12.3, 45,600, 1e-9. */
export function compact(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return String(value)
  const magnitude = Math.abs(value)
  if (magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 1e7)) return value.toExponential().length < 7 ? value.toExponential() : value.toExponential(2)
  return shortened(digits).format(value)
}

const formats = new Map<number, Intl.NumberFormat>()

/** Kept: to make one takes longer than to use it a hundred times. */
function shortened(digits: number): Intl.NumberFormat {
  const format = formats.get(digits) ?? new Intl.NumberFormat('en', { maximumSignificantDigits: digits })
  formats.set(digits, format)
  return format
}

/** A metric with its unit: "93.8 %", "15.4 dB", "0.681". */
export function measured(value: number, unit: MetricInfo['unit'], digits = 1): string {
  if (unit === 'share') return percent(value, digits)
  if (unit === 'dB') return `${value.toFixed(digits + 1)} dB`
  return compact(value, 3)
}

/** A difference of two values of a metric, always with its sign: "+0.6 points", "−0.02". */
export function difference(value: number, unit: MetricInfo['unit']): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±'
  const size = Math.abs(value)
  if (unit === 'share') return `${sign}${(size * 100).toFixed(1)} points`
  return `${sign}${measured(size, unit)}`
}

/** Decimal units, as file managers count: "1.4 MB". */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(0)} kB`
  return `${(bytes / 1e6).toFixed(1)} MB`
}
