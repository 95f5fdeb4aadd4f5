/** Where a run stands, in a word with its sign; why it failed is on hover. */
import { Group, Text, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconPlayerPause, IconPlayerPlay, IconPlugOff, type Icon } from '@tabler/icons-react'
import { t } from '../../../shared/messages/messages'
import { say } from '../../../shared/messages/saying'
import type { RunState } from '../../../shared/run'
import type { RunItem } from '../../app/api-types'
import classes from './Runs.module.css'

interface StateLook {
  readonly icon: Icon
  readonly color: string
}

const looks: Readonly<Record<RunState, StateLook>> = {
  queued: { icon: IconClock, color: 'var(--mantine-color-dimmed)' },
  running: { icon: IconPlayerPlay, color: 'var(--mantine-color-indigo-light-color)' },
  finished: { icon: IconCheck, color: 'var(--mantine-color-teal-light-color)' },
  stopped: { icon: IconPlayerPause, color: 'var(--mantine-color-dimmed)' },
  failed: { icon: IconAlertTriangle, color: 'var(--mantine-color-error)' },
  interrupted: { icon: IconPlugOff, color: 'var(--text-doubtful)' }
}

export const stateLabel = (state: RunState): string => t(`runs:states.${state}`)

export function RunStateText({ run: { state, problem, notice } }: { readonly run: Pick<RunItem, 'state' | 'problem' | 'notice'> }) {
  const { icon: Icon, color } = looks[state]
  const said = problem ?? notice
  const hint = said !== null ? say(said) : state === 'interrupted' ? t('runs:interruptedHint') : null
  const text = (
    <Group gap={5} wrap="nowrap" component="span" display="inline-flex" className={classes.state}>
      <Icon size={13} color={color} aria-hidden />
      <Text span fz="inherit" style={state === 'failed' ? { color } : undefined}>
        {stateLabel(state)}
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
