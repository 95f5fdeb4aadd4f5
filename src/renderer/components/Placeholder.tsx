/** A place that does not exist yet: what it will be, and what to do today. */
import { Anchor } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { Link } from 'wouter'
import { Notice } from './Notice'

interface PlaceholderProps {
  readonly icon: Icon
  readonly title: string
  readonly will: string
  readonly today: string
  readonly href: string
  readonly linkLabel: string
}

export function Placeholder({ icon, title, will, today, href, linkLabel }: PlaceholderProps) {
  const link = (
    <Anchor component={Link} href={href} fz="sm" fw={500}>
      {linkLabel}
    </Anchor>
  )
  return (
    <Notice icon={icon} title={title} action={link}>
      {will}
      <br />
      {today}
    </Notice>
  )
}
