/** How long ago, with the moment itself on hover. */
import { Text, Tooltip, type TextProps } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { absoluteTime, relativeTime } from './format'

/** One clock for all of them: a new minute redraws them. */
function onMinute(listener: () => void): () => void {
  const timer = setInterval(listener, 20_000)
  return () => clearInterval(timer)
}
const minute = (): number => Math.floor(Date.now() / 20_000)

export function RelativeTime({ iso, ...others }: { readonly iso: string } & TextProps) {
  const now = useSyncExternalStore(onMinute, minute)
  return (
    <Tooltip label={absoluteTime(iso)}>
      <Text span {...others}>
        <time dateTime={iso}>{relativeTime(iso, new Date((now + 1) * 20_000))}</time>
      </Text>
    </Tooltip>
  )
}
