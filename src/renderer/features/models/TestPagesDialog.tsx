/** Which pages judge the models: those whose text a person vouches for. */
import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { t } from '../../../shared/messages/messages'
import type { TestPage } from '../../../shared/test-page'
import { api, client } from '../../app/api'
import { pagePath } from '../../app/places'
import { tellFailure } from '../library/page-operations'

interface TestPagesDialogProps {
  readonly isOpen: boolean
  readonly testPages: readonly TestPage[]
  readonly onClose: () => void
}

export function TestPagesDialog({ isOpen, testPages, onClose }: TestPagesDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('models:choice.title')} size="lg">
      <Choice testPages={testPages} onDone={onClose} />
    </Modal>
  )
}

function Choice({ testPages, onDone }: { readonly testPages: readonly TestPage[]; readonly onDone: () => void }) {
  const { data: pages = [] } = useQuery(api.pages.list.queryOptions())
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(testPages.map(({ pageId }) => pageId)))
  const read = pages.filter(({ status }) => status === 'read')
  const toggle = (pageId: number): void => {
    const next = new Set(chosen)
    if (!next.delete(pageId)) next.add(pageId)
    setChosen(next)
  }
  if (read.length === 0) return <Text c="dimmed">{t('models:choice.noneRead')}</Text>
  return (
    <>
      <Text c="dimmed" mb={10}>
        {t('models:choice.help')}
      </Text>
      <ScrollArea.Autosize mah={360} type="auto">
        <Stack gap={6}>
          {read.map(({ id, name, glyphCount, doubtfulCount, correctedCount }) => (
            <Group key={id} gap={8} wrap="nowrap">
              <Checkbox size="xs" flex={1} label={name} checked={chosen.has(id)} onChange={() => toggle(id)} />
              <Text fz="xs" c="dimmed">
                {t(doubtfulCount > 0 ? 'models:choice.lettersDoubtful' : 'models:choice.letters', { count: glyphCount, corrected: correctedCount, doubtful: doubtfulCount })}
              </Text>
              <Button size="compact-xs" variant="subtle" component={Link} href={pagePath(id)}>
                {t('models:choice.readThrough')}
              </Button>
            </Group>
          ))}
        </Stack>
      </ScrollArea.Autosize>
      <Group justify="flex-end" mt={16} gap={8}>
        <Button variant="default" onClick={onDone}>
          {t('models:choice.cancel')}
        </Button>
        <Button
          onClick={() => {
            onDone()
            void choose(read.map(({ id }) => id).filter((id) => chosen.has(id)), testPages.map(({ pageId }) => pageId).filter((id) => !chosen.has(id)))
          }}
        >
          {t('models:choice.confirm')}
        </Button>
      </Group>
    </>
  )
}

async function choose(confirmed: readonly number[], released: readonly number[]): Promise<void> {
  try {
    if (released.length > 0) await client.testPages.release.mutate({ pageIds: [...released] })
    if (confirmed.length > 0) await client.testPages.confirm.mutate({ pageIds: [...confirmed] })
  } catch (error) {
    tellFailure(t('models:choice.notChanged'), error)
  }
}
