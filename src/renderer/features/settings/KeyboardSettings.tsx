/** The keys of every action: each can be given another combination, and gets its own back. */
import { ActionIcon, Button, Group, Text, TextInput, Title, Tooltip, UnstyledButton } from '@mantine/core'
import { IconRestore, IconSearch } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { t } from '../../../shared/messages/messages'
import { nameOf, type Action } from '../../app/actions/action'
import { allActions } from '../../app/actions/all-actions'
import { keysOf, useKeyBindings, type KeyBindings } from '../../app/actions/key-bindings'
import { combinationOf, keyText } from '../../app/actions/key-combination'
import { conflictsOf, isTyped, rebound, unbound, type ActionSet } from '../../app/actions/key-conflicts'
import { placeName } from '../../app/places'
import { Keys } from '../../components/Keys'
import { useSettingsUpdate } from './use-settings-update'
import classes from './Settings.module.css'

export function KeyboardSettings() {
  const bindings = useKeyBindings()
  const [search, setSearch] = useState('')
  const [capturedId, setCapturedId] = useState<string | null>(null)
  const update = useSettingsUpdate(t('settings:keyboard.notChanged'))
  const bind = (keys: KeyBindings): void => {
    setCapturedId(null)
    update.mutate({ keys: Object.fromEntries(Object.entries(keys).map(([id, each]) => [id, [...each]])) })
  }
  const matches = (action: Action): boolean => nameOf(action).toLowerCase().includes(search.trim().toLowerCase())
  return (
    <>
      <Group justify="space-between" my={8}>
        <TextInput
          size="xs"
          w={280}
          leftSection={<IconSearch size={14} />}
          placeholder={t('settings:keyboard.find')}
          aria-label={t('settings:keyboard.find')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button variant="default" disabled={Object.keys(bindings).length === 0} onClick={() => bind({})}>
          {t('settings:keyboard.restoreAll')}
        </Button>
      </Group>
      {allActions.map(({ place, actions }) => {
        const shown = actions.filter(matches)
        return shown.length === 0 ? null : (
          <section key={place} aria-label={t('settings:keyboard.keysIn', { place: titleOf(place) })}>
            <Title order={3} fz="xs" c="dimmed" mt={14} mb={2}>
              {titleOf(place)}
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

const titleOf = (place: ActionSet['place']): string => (place === 'everywhere' ? t('settings:keyboard.everywhere') : placeName({ id: place }))

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
  const name = nameOf(action)
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
    if (isTyped(combination) || conflictsOf(allActions, action.id, combination, bindings).length > 0) setPressed(combination)
    else onBind(rebound(allActions, action.id, combination, bindings))
  }
  return (
    <div className={classes.keyRow}>
      <Text fz="sm" flex={1}>
        {name}
      </Text>
      {isCaptured && pressed !== null && (
        <Text fz="xs" role="alert">
          {refusal(action, pressed, bindings)}
        </Text>
      )}
      {isCaptured && pressed !== null && !isTyped(pressed) && (
        <Button size="compact-xs" onClick={() => onBind(rebound(allActions, action.id, pressed, bindings))}>
          {t('settings:keyboard.useHere')}
        </Button>
      )}
      <UnstyledButton
        className={classes.keys}
        data-captured={isCaptured || undefined}
        onClick={() => capture(!isCaptured)}
        onBlur={(event) => isCaptured && event.relatedTarget === null && capture(false)}
        onKeyDown={onKeyDown}
      >
        <span className="visually-hidden">{t('settings:keyboard.keysOf', { action: name, keys: keys.map((each) => keyText(each)).join(', ') })}</span>
        {isCaptured ? t('settings:keyboard.press') : keys.length === 0 ? <Text span fz="xs" c="dimmed">{t('settings:keyboard.none')}</Text> : keys.map((each) => <Keys key={each} combination={each} />)}
      </UnstyledButton>
      <Tooltip label={t('settings:keyboard.restore')}>
        <ActionIcon
          aria-label={t('settings:keyboard.restoreOf', { action: name })}
          style={{ visibility: bindings[action.id] === undefined ? 'hidden' : 'visible' }}
          onClick={() => onBind(unbound(bindings, action.id))}
        >
          <IconRestore size={15} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

/** Why the action does not simply get the combination. */
function refusal({ id }: Action, combination: string, bindings: KeyBindings): string {
  const keys = keyText(combination)
  if (isTyped(combination)) return t('settings:keyboard.typedAsText', { keys })
  const taken = conflictsOf(allActions, id, combination, bindings).map((action) => t('common:quoted', { text: nameOf(action) }))
  return t('settings:keyboard.taken', { keys, actions: taken.join(', ') })
}
