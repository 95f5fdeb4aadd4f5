/** One choice: what it is called, what it means, and at the right the control. */
import { Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Settings.module.css'

interface SettingProps {
  readonly label: string
  readonly description: string
  /** What came of the choice. */
  readonly note?: ReactNode
  readonly children: ReactNode
}

export function Setting({ label, description, note, children }: SettingProps) {
  return (
    <Group className={classes.setting} justify="space-between" wrap="nowrap" gap={24}>
      <Stack gap={0} miw={240} flex="1 1 240px">
        <Text fw={500}>{label}</Text>
        <Text fz="xs" c="dimmed">
          {description}
        </Text>
        {note !== undefined && (
          <Text fz="xs" mt={2}>
            {note}
          </Text>
        )}
      </Stack>
      {children}
    </Group>
  )
}
