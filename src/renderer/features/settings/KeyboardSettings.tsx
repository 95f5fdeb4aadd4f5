/** The keys of every action: each can be given another combination, and gets its own back. */
import { ActionIcon, Button, Group, Text, TextInput, Title, Tooltip, UnstyledButton } from '@mantine/core'
import { IconRestore, IconSearch } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import type { Action } from '../../app/actions/action'
import { allActions } from '../../app/actions/all-actions'
import { keysOf, useKeyBindings, type KeyBindings } from '../../app/actions/key-bindings'
import { combinationOf, keyText } from '../../app/actions/key-combination'
import { conflictsOf, rebound, refusalOf, unbound } from '../../app/actions/key-conflicts'
import { Keys } from '../../components/Keys'
import { useSettingsUpdate } from './use-settings-update'
import classes from './Settings.module.css'

export function KeyboardSettings() {
  const bindings = useKeyBindings()
  const [search, setSearch] = useState('')
  const [capturedId, setCapturedId] = useState<string | null>(null)
  const update = useSettingsUpdate('The keys were not changed')
  const bind = (keys: KeyBindings): void => {
    setCapturedId(null)
    update.mutate({ keys: Object.fromEntries(Object.entries(keys).map(([id, each]) => [id, [...each]])) })
  }
  const matches = ({ name }: Action): boolean => name.toLowerCase().includes(search.trim().toLowerCase())
  return (
    <>
      <Group justify="space-between" my={8}>
        <TextInput
          size="xs"
          w={280}
          leftSection={<IconSearch size={14} />}
          placeholder="Find an action"
          aria-label="Find an action"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button variant="default" disabled={Object.keys(bindings).length === 0} onClick={() => bind({})}>
          Give all their own keys back
        </Button>
      </Group>
      {allActions.map(({ place, actions }) => {
        const shown = actions.filter(matches)
        return shown.length === 0 ? null : (
          <section key={place} aria-label={`Keys: ${place}`}>
            <Title order={3} fz="xs" c="dimmed" mt={14} mb={2}>
              {place}
            </Title>
            {shown.map((action) => (
              <KeyRow
                key={action.id}
                action={action}
                bindings={bindings}
                isCaptured={capturedId === action.id}
                onCapture={(isCaptured) => setCapturedId(isCaptured ? action.id : null)}
                onBind={bind}
              />
            ))}
          </section>
        )
      })}
    </>
  )
}

interface KeyRowProps {
  readonly action: Action
  readonly bindings: KeyBindings
  /** The next keys that are pressed become the action's. */
  readonly isCaptured: boolean
  readonly onCapture: (isCaptured: boolean) => void
  readonly onBind: (bindings: KeyBindings) => void
}

function KeyRow({ action, bindings, isCaptured, onCapture, onBind }: KeyRowProps) {
  const [pressed, setPressed] = useState<string | null>(null)
  const keys = keysOf(action, bindings)
  const refusal = pressed === null ? null : refusalOf(pressed)
  const conflicts = pressed === null ? [] : conflictsOf(allActions, action.id, pressed, bindings)
  const capture = (isOn: boolean): void => {
    setPressed(null)
    onCapture(isOn)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isCaptured) return
    event.preventDefault()
    event.stopPropagation()
    const combination = combinationOf(event.nativeEvent)
    if (combination === null) return
    if (combination === 'Escape') return capture(false)
    if (refusalOf(combination) !== null || conflictsOf(allActions, action.id, combination, bindings).length > 0) setPressed(combination)
    else onBind(rebound(allActions, action.id, combination, bindings))
  }
  return (
    <div className={classes.keyRow}>
      <Text fz="sm" flex={1}>
        {action.name}
      </Text>
      {isCaptured && pressed !== null && (
        <Text fz="xs" role="alert">
          {keyText(pressed)}: {refusal ?? `it is already “${conflicts.map(({ name }) => name).join('”, “')}”.`}
        </Text>
      )}
      {isCaptured && pressed !== null && refusal === null && (
        <Button size="compact-xs" onClick={() => onBind(rebound(allActions, action.id, pressed, bindings))}>
          Use it here
        </Button>
      )}
      <UnstyledButton
        className={classes.keys}
        data-captured={isCaptured || undefined}
        onClick={() => capture(!isCaptured)}
        onBlur={(event) => isCaptured && event.relatedTarget === null && capture(false)}
        onKeyDown={onKeyDown}
      >
        <span className="visually-hidden">{`Keys of ${action.name}: ${keys.map((each) => keyText(each)).join(', ')}`}</span>
        {isCaptured ? 'Press new keys, Esc to leave' : keys.length === 0 ? <Text span fz="xs" c="dimmed">none</Text> : keys.map((each) => <Keys key={each} combination={each} />)}
      </UnstyledButton>
      <Tooltip label="Its own keys again">
        <ActionIcon
          aria-label={`Give ${action.name} its own keys back`}
          style={{ visibility: bindings[action.id] === undefined ? 'hidden' : 'visible' }}
          onClick={() => onBind(unbound(bindings, action.id))}
        >
          <IconRestore size={15} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
