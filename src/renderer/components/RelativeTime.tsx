/** How long ago, with the moment itself on hover. */
import { Text, Tooltip, type TextProps } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { absoluteTime, relativeTime } from './format'

const listeners = new Set<() => void>()
let clock: ReturnType<typeof setInterval> | undefined

/** One clock for all of them: a new minute redraws them. */
function onMinute(listener: () => void): () => void {
  listeners.add(listener)
  clock ??= setInterval(() => listeners.forEach((tell) => tell()), 20_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(clock)
    clock = undefined
  }
}
const minute = (): number => Math.floor(Date.now() / 20_000)

export function RelativeTime({ iso, ...others }: { readonly iso: string } & TextProps) {
  return (
    <Tooltip label={absoluteTime(iso)}>
      <Text span {...others}>
        <PlainRelativeTime iso={iso} />
      </Text>
    </Tooltip>
  )
}

/** For long tables: the moment is told by the system's own hint, or not at all where something else tells it. */
export function PlainRelativeTime({ iso, title }: { readonly iso: string; readonly title?: string }) {
  const now = useSyncExternalStore(onMinute, minute)
  return (
    <time dateTime={iso} title={title}>
      {relativeTime(iso, new Date((now + 1) * 20_000))}
    </time>
  )
}
