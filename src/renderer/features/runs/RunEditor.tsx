/** Name, tags and notes of a run, in one small window. */
import { Button, Group, Modal, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { create } from 'zustand'
import { t } from '../../../shared/messages/messages'
import type { RunItem } from '../../app/api-types'
import { describeRuns } from './run-operations'
import { useRuns } from './use-runs'

const useEdited = create<{ readonly run: RunItem | null }>(() => ({ run: null }))

export const editRun = (run: RunItem): void => useEdited.setState({ run })

const close = (): void => useEdited.setState({ run: null })

export function RunEditor() {
  const run = useEdited((state) => state.run)
  return (
    <Modal opened={run !== null} onClose={close} title={<Text fw={600}>{t('runs:editor.title')}</Text>} size={460}>
      {run !== null && <Fields key={run.id} run={run} />}
    </Modal>
  )
}

function Fields({ run }: { readonly run: RunItem }) {
  const { data: runs = [] } = useRuns()
  const [name, setName] = useState(run.name)
  const [tags, setTags] = useState<string[]>([...run.tags])
  const [notes, setNotes] = useState(run.notes)
  const known = [...new Set(runs.flatMap((other) => other.tags))].toSorted()
  const keep = (): void => {
    const change = {
      ...(name.trim() === run.name ? {} : { name: name.trim() }),
      ...(tags.join('\n') === run.tags.join('\n') ? {} : { tags }),
      ...(notes === run.notes ? {} : { notes })
    }
    if (Object.keys(change).length > 0) void describeRuns([run.id], change)
    close()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <Stack gap={12}>
        <TextInput label={t('runs:editor.name')} data-autofocus value={name} error={name.trim() === '' ? t('runs:editor.nameMissing') : undefined} onChange={(event) => setName(event.currentTarget.value)} />
        <TagsInput label={t('runs:editor.tags')} placeholder={tags.length === 0 ? t('runs:editor.tagsHint') : undefined} data={known} value={tags} onChange={setTags} clearable />
        <Textarea label={t('runs:editor.notes')} autosize minRows={3} maxRows={10} value={notes} onChange={(event) => setNotes(event.currentTarget.value)} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={close}>
            {t('runs:editor.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('runs:editor.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
