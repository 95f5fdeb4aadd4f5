/** The pages of the workspace. */
import { Button, Group, Menu, Skeleton, Text } from '@mantine/core'
import { IconArrowsSort, IconBookUpload, IconCheck, IconPhotoUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { t } from '../../../shared/messages/messages'
import { ActionButton } from '../../components/ActionButton'
import { LoadFailure } from '../../components/LoadFailure'
import { Notice } from '../../components/Notice'
import { useActions } from '../../app/actions/active-actions'
import { api } from '../../app/api'
import { TopBarTools } from '../../app/shell/top-bar-slot'
import { ImportProblems } from './ImportProblems'
import { deleteSelected, importAction, libraryActions, openSelected, readSelected, saveSelected } from './library-actions'
import { useLibrarySelection, usePageOrder } from './library-store'
import { PageGrid } from './PageGrid'
import { pageOrders, sortPages } from './sort-pages'
import classes from './Library.module.css'

export function LibraryPlace() {
  useActions(libraryActions)
  const { data, error, isPending, refetch } = useQuery(api.pages.list.queryOptions())
  useQuery(api.history.state.queryOptions({ scope: 'library' }))
  const order = usePageOrder((state) => state.order)
  const pages = useMemo(() => sortPages(data ?? [], order), [data, order])

  return (
    <div className={classes.library}>
      <TopBarTools>
        {pages.length > 0 && <SelectionTools total={pages.length} />}
        <Button
          leftSection={<IconBookUpload size={15} />}
          onClick={importAction.perform}
          aria-keyshortcuts="Control+O"
        >
          {t('library:importPages')}
        </Button>
      </TopBarTools>
      <ImportProblems />
      {isPending ? (
        <LoadingGrid />
      ) : error !== null && data === undefined ? (
        <LoadFailure title={t('library:notOpened')} error={error} onRetry={() => void refetch()} />
      ) : pages.length === 0 ? (
        <EmptyLibrary />
      ) : (
        <PageGrid pages={pages} />
      )}
    </div>
  )
}

/** How many there are and their order; with a selection, what can be done with it. */
function SelectionTools({ total }: { readonly total: number }) {
  const selectedCount = useLibrarySelection((state) => state.ids.size)
  const hasText = useLibrarySelection(() => saveSelected.enabled())
  if (selectedCount > 0) {
    return (
      <Group gap={4} wrap="nowrap" mr={8}>
        <Text fz="xs" c="dimmed" mr={4}>
          {t('library:selected', { selected: selectedCount })}
        </Text>
        {selectedCount === 1 && <ActionButton action={openSelected} />}
        <ActionButton action={readSelected} />
        <ActionButton action={saveSelected} enabled={hasText} />
        <ActionButton action={deleteSelected} />
      </Group>
    )
  }
  return (
    <Group gap={8} wrap="nowrap" mr={8}>
      <Text fz="xs" c="dimmed">
        {t('library:pageCount', { count: total })}
      </Text>
      <OrderMenu />
    </Group>
  )
}

function OrderMenu() {
  const order = usePageOrder((state) => state.order)
  return (
    <Menu position="bottom-end" width={170}>
      <Menu.Target>
        <Button variant="subtle" color="gray" px={8} leftSection={<IconArrowsSort size={14} />} fw={500}>
          {t(`library:order.${order}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {pageOrders.map((each) => (
          <Menu.Item
            key={each}
            onClick={() => usePageOrder.setState({ order: each })}
            rightSection={each === order && <IconCheck size={14} aria-label={t('library:order.chosen')} />}
          >
            {t(`library:order.${each}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function EmptyLibrary() {
  return (
    <Notice
      icon={IconPhotoUp}
      title={t('library:empty.title')}
      action={
        <Button size="sm" leftSection={<IconBookUpload size={16} />} onClick={importAction.perform}>
          {t('library:importPages')}
        </Button>
      }
    >
      {t('library:empty.description')}
    </Notice>
  )
}

function LoadingGrid() {
  return (
    <div className={classes.grid} aria-busy="true" aria-label={t('library:opening')}>
      {Array.from({ length: 10 }, (_, index) => (
        <div key={index}>
          <Skeleton className={classes.thumbnail} radius="sm" />
          <Skeleton h={11} w="70%" mt={10} />
          <Skeleton h={9} w="45%" mt={7} />
        </div>
      ))}
    </div>
  )
}
