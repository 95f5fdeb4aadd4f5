/** Numbers and times as people read them, in the language that is spoken now. */

import type { Language } from '../../shared/messages/language'
import { languageNow, t } from '../../shared/messages/messages'
import type { MetricInfo } from '../../shared/run'

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60]
]

/** One for each language and way to write, kept: to make one takes longer than to use it a hundred times. */
function kept<Way, Format>(make: (language: Language, way: Way) => Format): (way: Way) => Format {
  const formats = new Map<string, Format>()
  return (way) => {
    const language = languageNow()
    const key = `${language} ${String(way)}`
    const format = formats.get(key) ?? make(language, way)
    formats.set(key, format)
    return format
  }
}

const relative = kept((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }))
/** English dates as the British write them: "10 Mar 2026, 12:00". */
const absolute = kept((language) => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeStyle: 'short' }))
const whole = kept((language) => new Intl.NumberFormat(language))
const shortened = kept((language, digits: number) => new Intl.NumberFormat(language, { maximumSignificantDigits: digits }))
const withDigits = kept(
  (language, digits: number) => new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false })
)

/** "just now", "3 minutes ago", "yesterday". Both are moments; the first is ISO 8601. */
export function relativeTime(iso: string, now: Date): string {
  const seconds = (now.getTime() - new Date(iso).getTime()) / 1000
  const unit = units.find(([, size]) => seconds >= size)
  return unit === undefined ? t('common:time.justNow') : relative(undefined).format(-Math.floor(seconds / unit[1]), unit[0])
}

export const absoluteTime = (iso: string): string => absolute(undefined).format(new Date(iso))

export const count = (value: number): string => whole(undefined).format(value)

/** `digits` after the point, always: "0.50". */
export const fixed = (value: number, digits: number): string => withDigits(digits).format(value)

/** "1 letter", "1,204 letters". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`

/** A share of 0 to 1 as "93 %"; `digits` after the point. */
export const percent = (share: number, digits = 0): string => `${fixed(share * 100, digits)} %`

/** A probability, never rounded to a certainty that it does not claim. */
export function probability(share: number): string {
  if (share >= 0.995 && share < 1) return '>99 %'
  if (share > 0 && share < 0.005) return '<1 %'
  return percent(share)
}

/** "4 s left", "2 min left". */
export function remaining(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  if (seconds < 90) return t('common:time.secondsLeft', { seconds })
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? t('common:time.minutesLeft', { minutes }) : t('common:time.hoursLeft', { hours: Math.round(minutes / 60) })
}

/** "0.8 s", "42 s", "3 min 20 s", "2 h 5 min": the signs of the units are the same in every language. */
export function duration(ms: number): string {
  const seconds = ms / 1000
  if (seconds < 10) return `${fixed(seconds, 1)} s`
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
  if (magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 1e7)) return exponential(value)
  return shortened(digits).format(value)
}

function exponential(value: number): string {
  const exact = value.toExponential()
  const [mantissa, exponent] = (exact.length < 7 ? exact : value.toExponential(2)).split('e')
  return `${fixed(Number(mantissa), mantissa.split('.')[1]?.length ?? 0)}e${exponent}`
}

/** A metric with its unit: "93.8 %", "15.4 dB", "0.681". */
export function measured(value: number, unit: MetricInfo['unit'], digits = 1): string {
  if (unit === 'share') return percent(value, digits)
  if (unit === 'dB') return `${fixed(value, digits + 1)} dB`
  return compact(value, 3)
}

/** A difference of two values of a metric, always with its sign: "+0.6 points", "−0.02". */
export function difference(value: number, unit: MetricInfo['unit']): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±'
  const size = Math.abs(value)
  return unit === 'share' ? t('common:points', { value: `${sign}${fixed(size * 100, 1)}` }) : `${sign}${measured(size, unit)}`
}

/** Decimal units, as file managers count: "1.4 MB". */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1e6) return `${fixed(bytes / 1e3, 0)} kB`
  return `${fixed(bytes / 1e6, 1)} MB`
}
