/** Runs: everything that was trained, as a table; what is ticked is compared beside it. */
import { Button, Skeleton, Stack } from '@mantine/core'
import { IconChartLine, IconFilterOff, IconSparkles } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { Group as PanelGroup, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { Link } from 'wouter'
import { t } from '../../../shared/messages/messages'
import { useActions } from '../../app/actions/active-actions'
import { api } from '../../app/api'
import type { RunItem } from '../../app/api-types'
import { TopBarTools } from '../../app/shell/top-bar-slot'
import { LoadFailure } from '../../components/LoadFailure'
import { Notice } from '../../components/Notice'
import { preparePlotlySoon } from './charts/load-plotly'
import { ComparePane } from './compare/ComparePane'
import { RunEditor } from './RunEditor'
import { runsActions } from './runs-actions'
import { RunsToolbar } from './RunsToolbar'
import { useBaselineId, useShownRuns, type ShownRuns } from './shown-runs'
import { noFilter } from './table/filter-runs'
import { RunTable } from './table/RunTable'
import { useRunFilter, useTableLook } from './table/table-store'
import { useRunsAddress } from './use-runs-address'
import { useRuns } from './use-runs'
import classes from './Runs.module.css'

export function RunsPlace() {
  useActions(runsActions)
  useQuery(api.history.state.queryOptions({ scope: 'runs' }))
  const { data: runs, error, refetch } = useRuns()
  if (runs === undefined && error !== null) {
    return <LoadFailure title={t('runs:place.notListed')} error={error} onRetry={() => void refetch()} />
  }
  return (
    <>
      <TopBarTools>
        <Button component={Link} href="/train" leftSection={<IconSparkles size={14} />}>
          {t('runs:place.train')}
        </Button>
      </TopBarTools>
      {runs === undefined ? <Loading /> : runs.length === 0 ? <NoRuns /> : <Runs runs={runs} />}
      <RunEditor />
    </>
  )
}

function Runs({ runs }: { readonly runs: readonly RunItem[] }) {
  const { runIds } = useRunsAddress()
  const known = useMemo(() => runIds.filter((id) => runs.some((run) => run.id === id)), [runIds, runs])
  const layout = useDefaultLayout({ id: 'glyphwright.runs', storage: localStorage })
  const table = useShownRuns(runs, useBaselineId())
  useEffect(preparePlotlySoon, [])
  if (known.length === 0) return <TableSide runs={runs} table={table} compared={known} isNarrow={false} />
  return (
    <PanelGroup {...layout} className={classes.panels} orientation="horizontal">
      <Panel id="table" defaultSize="360px" minSize="260px" maxSize="70%" groupResizeBehavior="preserve-pixel-size">
        <TableSide runs={runs} table={table} compared={known} isNarrow />
      </Panel>
      <Separator className={classes.separator} aria-label={t('runs:place.tableWidth')} />
      <Panel id="compare" minSize="420px">
        <ComparePane runIds={known} />
      </Panel>
    </PanelGroup>
  )
}

/** Beside a comparison only the result on validation: the names need the room. */
const narrowColumns = ['result']

interface TableSideProps {
  readonly runs: readonly RunItem[]
  /** Worked out where it outlives the change between table and comparison. */
  readonly table: ShownRuns
  readonly compared: readonly string[]
  readonly isNarrow: boolean
}

function TableSide({ runs, table: { shown, columns }, compared, isNarrow }: TableSideProps) {
  const baselineId = useBaselineId()
  const chosen = useTableLook((state) => state.columns)
  const shownColumns = useMemo(() => {
    return (isNarrow ? narrowColumns : chosen).flatMap((id) => columns.find((column) => column.id === id) ?? [])
  }, [columns, chosen, isNarrow])
  const total = useRunFilter((state) => state.archived) ? runs.length : runs.filter(({ archivedAt }) => archivedAt === null).length
  return (
    <div className={classes.side}>
      <RunsToolbar total={total} shown={shown.length} columns={columns} compared={compared} isNarrow={isNarrow} />
      {shown.length === 0 ? (
        <Notice
          icon={IconFilterOff}
          title={t('runs:place.noMatch')}
          action={
            <Button variant="default" onClick={() => useRunFilter.setState(noFilter)}>
              {t('runs:place.showAll')}
            </Button>
          }
        >
          {t('runs:place.noMatchHint')}
        </Notice>
      ) : (
        <RunTable runs={shown} columns={shownColumns} compared={compared} baselineId={baselineId} />
      )}
    </div>
  )
}

function NoRuns() {
  return (
    <Notice
      icon={IconChartLine}
      title={t('runs:place.empty')}
      action={
        <Button component={Link} href="/train" leftSection={<IconSparkles size={15} />}>
          {t('runs:place.trainNetwork')}
        </Button>
      }
    >
      {t('runs:place.emptyHint')}
    </Notice>
  )
}

function Loading() {
  return (
    <Stack p={12} gap={8} aria-busy="true" aria-label={t('runs:place.listing')}>
      {Array.from({ length: 9 }, (_, index) => (
        <Skeleton key={index} h={24} animate={false} />
      ))}
    </Stack>
  )
}
