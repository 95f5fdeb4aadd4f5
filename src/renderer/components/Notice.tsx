/** What stands in a place that has nothing to show: what is so, and the one next step. */
import { Stack, Text, ThemeIcon, Title } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface NoticeProps {
  readonly icon: Icon
  readonly title: string
  readonly children?: ReactNode
  /** The next step: one button, or none. */
  readonly action?: ReactNode
  readonly tone?: 'calm' | 'problem'
}

export function Notice({ icon: Icon, title, children, action, tone = 'calm' }: NoticeProps) {
  return (
    <Stack
      align="center"
      justify="center"
      gap={8}
      p={24}
      h="100%"
      role={tone === 'problem' ? 'alert' : undefined}
    >
      <ThemeIcon size={48} radius="xl" variant="light" color={tone === 'problem' ? 'red' : 'indigo'} mb={4}>
        <Icon size={24} stroke={1.5} />
      </ThemeIcon>
      <Title order={2} fz="lg" ta="center">
        {title}
      </Title>
      {children !== undefined && (
        <Text c="dimmed" fz="sm" ta="center" maw={440} lh={1.5}>
          {children}
        </Text>
      )}
      {action !== undefined && <div style={{ marginTop: 8 }}>{action}</div>}
    </Stack>
  )
}
