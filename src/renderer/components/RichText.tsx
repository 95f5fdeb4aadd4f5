/**
 * A message with parts that look or do something else: "Search<more> actions and pages</more>", "Press <keys/> to leave".
 * `tags` says what becomes of each part; what is in no tag of these stays text.
 */
import { Fragment, type ReactNode } from 'react'

interface RichTextProps {
  readonly text: string
  readonly tags: Readonly<Record<string, (inside: string) => ReactNode>>
}

const TAG = /<(\w+)>(.*?)<\/\1>|<(\w+)\/>/gs

export function RichText({ text, tags }: RichTextProps) {
  const parts: ReactNode[] = []
  let end = 0
  for (const { 0: whole, 1: around, 2: inside = '', 3: alone, index } of text.matchAll(TAG)) {
    const make = tags[around ?? alone]
    if (make === undefined) continue
    parts.push(text.slice(end, index), <Fragment key={index}>{make(inside)}</Fragment>)
    end = index + whole.length
  }
  return [...parts, text.slice(end)]
}
