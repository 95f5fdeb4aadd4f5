/** The page's tools in the top bar. */
import { Button, Divider, Group, Menu, Text, Tooltip } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { pageScope } from '../../../shared/edit'
import { t } from '../../../shared/messages/messages'
import { labelOf } from '../../app/actions/action'
import { api } from '../../app/api'
import { readJobOf, useJobs } from '../../app/job-store'
import { TopBarTools } from '../../app/shell/top-bar-slot'
import { ActionButton } from '../../components/ActionButton'
import { copyPage, exportPage, readPage, redo, undo } from './actions/page-actions'
import { readPages } from '../library/page-operations'
import { improveAction } from '../models/improve/improve-action'
import { HistoryMenu } from './HistoryMenu'
import { useRead } from './state/read-store'

export function ReadTools() {
  const pageId = useRead((state) => state.pageId)
  const waits = useRead((state) => state.queue.operations.length > 0)
  const page = useRead((state) => state.scene?.content.page)
  const isBeingRead = useJobs((state) => pageId !== null && readJobOf(state.jobs, pageId) !== undefined)
  const { data: history } = useQuery(
    api.history.state.queryOptions(pageId === null ? skipToken : { scope: pageScope(pageId) })
  )
  const hasText = (page?.glyphCount ?? 0) > 0
  return (
    <TopBarTools>
      <Group gap={2} wrap="nowrap" mr={8}>
        <ActionButton action={undo} enabled={history?.undo != null || waits} />
        <ActionButton action={redo} enabled={history?.redo != null} />
        {pageId !== null && <HistoryMenu pageId={pageId} />}
        <Divider orientation="vertical" mx={6} my={6} />
        <ActionButton action={copyPage} enabled={hasText} />
        <ActionButton action={exportPage} enabled={hasText} />
        {page?.status === 'read' && (
          <>
            <Divider orientation="vertical" mx={6} my={6} />
            <ReadAgain pageId={page.id} isBeingRead={isBeingRead} />
            <Improve />
          </>
        )}
      </Group>
    </TopBarTools>
  )
}

const Improve = memo(function Improve() {
  return (
    <Tooltip label={t('models:improve.hint')} maw={280} multiline>
      <Button variant="default" ml={6} leftSection={improveAction.icon && <improveAction.icon size={15} stroke={1.7} />} onMouseDown={(event) => event.preventDefault()} onClick={improveAction.perform}>
        {labelOf(improveAction)}
      </Button>
    </Tooltip>
  )
})

interface ReadAgainProps {
  readonly pageId: number
  readonly isBeingRead: boolean
}

/** With the model that reads, or, from the menu, with any other: what differs is proposed. */
const ReadAgain = memo(function ReadAgain({ pageId, isBeingRead }: ReadAgainProps) {
  const { data: models = [] } = useQuery(api.models.list.queryOptions())
  return (
    <Button.Group>
      <Button
        variant="default"
        leftSection={readPage.icon && <readPage.icon size={15} stroke={1.7} />}
        disabled={isBeingRead}
        onMouseDown={(event) => event.preventDefault()}
        onClick={readPage.perform}
      >
        {labelOf(readPage)}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px={6} aria-label={t('annotate:readAgain.label')} disabled={isBeingRead}>
            <IconChevronDown size={15} stroke={1.7} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('annotate:readAgain.with')}</Menu.Label>
          {models.map(({ card, active }) => (
            <Menu.Item key={card.id} onClick={() => void readPages([pageId], { modelId: card.id })} rightSection={active ? <Text fz="xs" c="dimmed">{t('annotate:readAgain.active')}</Text> : undefined}>
              {card.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  )
})
