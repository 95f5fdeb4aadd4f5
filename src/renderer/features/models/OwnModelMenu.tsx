/** What can be done with a model of one's own, and the small window for its name. */
import { ActionIcon, Button, Group, Menu, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconDots, IconEdit, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { t } from '../../../shared/messages/messages'
import type { ModelCard } from '../../../shared/model'
import { deleteModel, renameModel } from './own-models'

const MOST_CHARACTERS = 100

export function OwnModelMenu({ card }: { readonly card: ModelCard }) {
  const [isRenaming, setIsRenaming] = useState(false)
  const close = (): void => setIsRenaming(false)
  return (
    <>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon size={30} aria-label={t('models:own.more', { model: card.name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEdit size={14} />} onClick={() => setIsRenaming(true)}>
            {t('models:own.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={14} />} color="red" onClick={() => void deleteModel(card)}>
            {t('models:own.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isRenaming} onClose={close} title={<Text fw={600}>{t('models:own.renameTitle')}</Text>} size={420}>
        <NameField card={card} onDone={close} />
      </Modal>
    </>
  )
}

function NameField({ card, onDone }: { readonly card: ModelCard; readonly onDone: () => void }) {
  const [name, setName] = useState(card.name)
  const kept = name.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onDone()
        if (kept !== card.name) void renameModel(card, kept)
      }}
    >
      <Stack gap={12}>
        <TextInput label={t('models:own.name')} data-autofocus maxLength={MOST_CHARACTERS} value={name} error={kept === '' ? t('models:own.nameMissing') : undefined} onChange={(event) => setName(event.currentTarget.value)} onFocus={(event) => event.currentTarget.select()} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onDone}>
            {t('models:own.cancel')}
          </Button>
          <Button type="submit" disabled={kept === ''}>
            {t('models:own.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
