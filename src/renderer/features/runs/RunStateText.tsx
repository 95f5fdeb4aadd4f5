/** Where a run stands, in a word with its sign; why it failed is on hover. */
import { Group, Text, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconPlayerPause, IconPlayerPlay, IconPlugOff, type Icon } from '@tabler/icons-react'
import { say } from '../../../shared/messages/saying'
import type { RunState } from '../../../shared/run'
import type { RunItem } from '../../app/api-types'
import classes from './Runs.module.css'

interface StateLook {
  readonly label: string
  readonly icon: Icon
  readonly color: string
}

const looks: Readonly<Record<RunState, StateLook>> = {
  queued: { label: 'Waiting', icon: IconClock, color: 'var(--mantine-color-dimmed)' },
  running: { label: 'Running', icon: IconPlayerPlay, color: 'var(--mantine-color-indigo-light-color)' },
  finished: { label: 'Finished', icon: IconCheck, color: 'var(--mantine-color-teal-light-color)' },
  stopped: { label: 'Stopped', icon: IconPlayerPause, color: 'var(--mantine-color-dimmed)' },
  failed: { label: 'Failed', icon: IconAlertTriangle, color: 'var(--mantine-color-error)' },
  interrupted: { label: 'Interrupted', icon: IconPlugOff, color: 'var(--text-doubtful)' }
}

export const stateLabel = (state: RunState): string => looks[state].label

export function RunStateText({ run: { state, problem, notice } }: { readonly run: Pick<RunItem, 'state' | 'problem' | 'notice'> }) {
  const { label, icon: Icon, color } = looks[state]
  const said = problem ?? notice
  const hint = said !== null ? say(said) : state === 'interrupted' ? 'The program ended while it ran. Resume goes on where it was.' : null
  const text = (
    <Group gap={5} wrap="nowrap" component="span" display="inline-flex" className={classes.state}>
      <Icon size={13} color={color} aria-hidden />
      <Text span fz="inherit" style={state === 'failed' ? { color } : undefined}>
        {label}
      </Text>
    </Group>
  )
  if (hint === null) return text
  return (
    <Tooltip label={hint} multiline maw={360}>
      {text}
    </Tooltip>
  )
}
