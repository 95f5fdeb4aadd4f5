/** Above the table: search, states, columns, the ready figures; with runs ticked, what can be done with them. */
import { ActionIcon, Button, Checkbox, CloseButton, Group, Menu, ScrollArea, Select, Switch, Text, TextInput, Tooltip } from '@mantine/core'
import { IconArchive, IconColumns3, IconDownload, IconSearch, IconTrash } from '@tabler/icons-react'
import { t } from '../../../shared/messages/messages'
import type { RunState } from '../../../shared/run'
import { FiguresMenu } from './FiguresMenu'
import { exportRuns } from './export-runs'
import { archiveRuns, deleteRuns } from './run-operations'
import { SEARCH_FIELD } from './runs-actions'
import { stateLabel } from './RunStateText'
import type { Column } from './table/columns'
import { firstColumns, toggleColumn, useRunFilter, useTableLook } from './table/table-store'
import { changeAddress } from './use-runs-address'
import classes from './Runs.module.css'

const states: readonly RunState[] = ['running', 'queued', 'finished', 'stopped', 'failed', 'interrupted']

interface RunsToolbarProps {
  readonly total: number
  readonly shown: number
  readonly columns: readonly Column[]
  readonly compared: readonly string[]
  /** The comparison stands beside it: there is room for the search only. */
  readonly isNarrow: boolean
}

export function RunsToolbar({ total, shown, columns, compared, isNarrow }: RunsToolbarProps) {
  const filter = useRunFilter()
  const search = (
    <TextInput
      id={SEARCH_FIELD}
      size="xs"
      flex={isNarrow ? 1 : '0 1 320px'}
      aria-label={t('runs:toolbar.search')}
      placeholder={t(isNarrow ? 'runs:toolbar.searchShort' : 'runs:toolbar.searchHint')}
      leftSection={<IconSearch size={14} />}
      rightSection={filter.text !== '' && <CloseButton size="xs" aria-label={t('runs:toolbar.clearSearch')} onClick={() => useRunFilter.setState({ text: '' })} />}
      value={filter.text}
      onChange={(event) => useRunFilter.setState({ text: event.currentTarget.value })}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
    />
  )
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('runs:toolbar.label')}>
      {search}
      {!isNarrow && (
        <>
          <Select
            size="xs"
            w={136}
            aria-label={t('runs:toolbar.state')}
            placeholder={t('runs:toolbar.anyState')}
            clearable
            data={states.map((state) => ({ value: state, label: stateLabel(state) }))}
            value={filter.state}
            onChange={(state) => useRunFilter.setState({ state: state as RunState | null })}
          />
          <Switch size="xs" label={t('runs:toolbar.archived')} checked={filter.archived} onChange={(event) => useRunFilter.setState({ archived: event.currentTarget.checked })} />
          <Text fz="xs" c="dimmed" className={classes.figure}>
            {shown === total ? t('runs:toolbar.count', { count: total }) : t('runs:toolbar.someOf', { shown, count: total })}
          </Text>
          <span className={classes.spring} />
        </>
      )}
      {compared.length > 0 && <ComparedTools compared={compared} />}
      {!isNarrow && <FiguresMenu />}
      {!isNarrow && <ColumnsMenu columns={columns} />}
    </div>
  )
}

function ComparedTools({ compared }: { readonly compared: readonly string[] }) {
  const put = (away: (ids: readonly string[]) => Promise<void>) => () => {
    changeAddress({ runIds: [] })
    void away(compared)
  }
  return (
    <Group gap={2} wrap="nowrap">
      <Menu position="bottom-end">
        <Menu.Target>
          <Tooltip label={t('runs:toolbar.export', { count: compared.length })}>
            <ActionIcon aria-label={t('runs:toolbar.exportTicked')}>
              <IconDownload size={16} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void exportRuns(compared, 'csv')}>{t('runs:toolbar.csv')}</Menu.Item>
          <Menu.Item onClick={() => void exportRuns(compared, 'tensorboard')}>{t('runs:toolbar.tensorboard')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={t('runs:toolbar.archive', { count: compared.length })}>
        <ActionIcon aria-label={t('runs:toolbar.archiveTicked')} onClick={put((ids) => archiveRuns(ids, true))}>
          <IconArchive size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('runs:toolbar.delete', { count: compared.length })}>
        <ActionIcon aria-label={t('runs:toolbar.deleteTicked')} onClick={put(deleteRuns)}>
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('runs:toolbar.compareNone')}>
        <CloseButton size={28} aria-label={t('runs:toolbar.compareNone')} onClick={() => changeAddress({ runIds: [] })} />
      </Tooltip>
    </Group>
  )
}

const groups: readonly Column['group'][] = ['run', 'validation', 'test', 'settings']

function ColumnsMenu({ columns }: { readonly columns: readonly Column[] }) {
  const chosen = useTableLook((state) => state.columns)
  return (
    <Menu position="bottom-end" width={240} closeOnItemClick={false}>
      <Menu.Target>
        <Tooltip label={t('runs:toolbar.columns')}>
          <ActionIcon aria-label={t('runs:toolbar.chooseColumns')}>
            <IconColumns3 size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah={420} type="auto">
          {groups.map((group) => (
            <div key={group}>
              <Menu.Label>{t(`runs:table.groups.${group}`)}</Menu.Label>
              {columns
                .filter((column) => column.group === group)
                .map(({ id, label }) => (
                  <Menu.Item key={id} role="menuitemcheckbox" aria-checked={chosen.includes(id)} py={4} leftSection={<Checkbox size="xs" checked={chosen.includes(id)} readOnly tabIndex={-1} aria-hidden />} onClick={() => toggleColumn(id)}>
                    {label}
                  </Menu.Item>
                ))}
            </div>
          ))}
        </ScrollArea.Autosize>
        <Menu.Divider />
        <Button variant="subtle" color="gray" fullWidth justify="flex-start" onClick={() => useTableLook.setState({ columns: firstColumns })}>
          {t('runs:toolbar.asAtFirst')}
        </Button>
      </Menu.Dropdown>
    </Menu>
  )
}
