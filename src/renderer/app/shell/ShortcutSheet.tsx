/** The keys of what is on screen. */
import { Group, Modal, Stack, Text, Title } from '@mantine/core'
import { t } from '../../../shared/messages/messages'
import { Keys } from '../../components/Keys'
import { useActiveActions } from '../actions/active-actions'
import { groupTitle, nameOf, type Action, type ActionGroup } from '../actions/action'
import { useShortcutSheet } from './shell-actions'
import classes from './Shell.module.css'

const order: readonly ActionGroup[] = ['caret', 'glyph', 'shape', 'tool', 'review', 'page', 'view', 'library', 'runs', 'goTo', 'help']

export function ShortcutSheet() {
  const opened = useShortcutSheet((state) => state.opened)
  const withKeys = useActiveActions().filter((action) => action.keys.length > 0)
  const groups = order
    .map((group) => ({ group, actions: withKeys.filter((action) => action.group === group) }))
    .filter(({ actions }) => actions.length > 0)
  return (
    <Modal
      opened={opened}
      onClose={() => useShortcutSheet.setState({ opened: false })}
      title={<Text fw={600}>{t('shell:shortcuts.title')}</Text>}
      size={1040}
    >
      <div className={classes.sheet}>
        {groups.map(({ group, actions }) => (
          <Stack key={group} gap={2} className={classes.sheetGroup}>
            <Title order={3} fz="xs" c="dimmed" fw={600} mb={2}>
              {groupTitle(group)}
            </Title>
            {actions.map((action) => (
              <ShortcutRow key={action.id} action={action} />
            ))}
          </Stack>
        ))}
      </div>
    </Modal>
  )
}

function ShortcutRow({ action }: { readonly action: Action }) {
  return (
    <Group justify="space-between" wrap="nowrap" mih={26}>
      <Text fz="sm">{nameOf(action)}</Text>
      <Group gap={10} wrap="nowrap">
        {action.keys.slice(0, 2).map((keys) => (
          <Keys key={keys} combination={keys} />
        ))}
      </Group>
    </Group>
  )
}
