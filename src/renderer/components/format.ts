/** Numbers and times as people read them. */

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

/** Decimal units, as file managers count: "1.4 MB". */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(0)} kB`
  return `${(bytes / 1e6).toFixed(1)} MB`
}
