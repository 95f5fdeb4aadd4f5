/** An action as an icon button: its label and keys are in the tooltip. */
import { ActionIcon, Group, Text, Tooltip, type ActionIconProps } from '@mantine/core'
import { memo } from 'react'
import { labelOf, type Action } from '../app/actions/action'
import { ariaKeys } from '../app/actions/key-combination'
import { useKeysOf } from '../app/actions/key-bindings'
import { Keys } from './Keys'

interface ActionButtonProps extends ActionIconProps {
  readonly action: Action
  /** Given where it changes: the caller listens to what it depends on. */
  readonly enabled?: boolean
  /** For actions that switch something on and off. */
  readonly pressed?: boolean
}

export function ActionButton(props: ActionButtonProps) {
  return <Labelled {...props} label={labelOf(props.action)} />
}

/** Drawn again only when something about it changes: places have dozens of these, and are rendered anew with every key. */
const Labelled = memo(function Labelled({ action, label, enabled = true, pressed, ...others }: ActionButtonProps & { readonly label: string }) {
  const keys = useKeysOf(action)
  const Icon = action.icon
  return (
    <Tooltip label={<ActionHint label={label} keys={keys[0]} />}>
      <ActionIcon
        {...others}
        aria-label={label}
        aria-keyshortcuts={ariaKeys(keys) || undefined}
        aria-pressed={pressed}
        bg={enabled ? undefined : 'transparent'}
        variant={pressed === true ? 'light' : 'subtle'}
        color={pressed === true ? 'indigo' : 'gray'}
        // Not `disabled`: the tooltip still says what it would do.
        data-disabled={!enabled || undefined}
        aria-disabled={!enabled || undefined}
        // A click leaves the caret where it is; the keyboard still reaches the button.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (action.enabled()) action.perform()
        }}
      >
        {Icon && <Icon size={17} stroke={1.7} />}
      </ActionIcon>
    </Tooltip>
  )
})

export function ActionHint({ label, keys }: { readonly label: string; readonly keys?: string }) {
  return (
    <Group gap={8} wrap="nowrap">
      <Text span fz="xs">
        {label}
      </Text>
      {keys !== undefined && <Keys combination={keys} />}
    </Group>
  )
}
