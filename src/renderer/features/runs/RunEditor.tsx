/** Name, tags and notes of a run, in one small window. */
import { Button, Group, Modal, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { create } from 'zustand'
import type { RunItem } from '../../app/api-types'
import { describeRuns } from './run-operations'
import { useRuns } from './use-runs'

const useEdited = create<{ readonly run: RunItem | null }>(() => ({ run: null }))

export const editRun = (run: RunItem): void => useEdited.setState({ run })

const close = (): void => useEdited.setState({ run: null })

export function RunEditor() {
  const run = useEdited((state) => state.run)
  return (
    <Modal opened={run !== null} onClose={close} title={<Text fw={600}>Name, tags and notes</Text>} size={460}>
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
        <TextInput label="Name" data-autofocus value={name} error={name.trim() === '' ? 'A run needs a name.' : undefined} onChange={(event) => setName(event.currentTarget.value)} />
        <TagsInput label="Tags" placeholder={tags.length === 0 ? 'Type one and press Enter' : undefined} data={known} value={tags} onChange={setTags} clearable />
        <Textarea label="Notes" autosize minRows={3} maxRows={10} value={notes} onChange={(event) => setNotes(event.currentTarget.value)} />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            Keep
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
