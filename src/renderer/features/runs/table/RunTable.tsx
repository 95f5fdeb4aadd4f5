/** The runs as a table that is also the legend: what is ticked has its colour and is compared. */
import { Checkbox, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useRef, type KeyboardEvent } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { t } from '../../../../shared/messages/messages'
import type { RunItem } from '../../../app/api-types'
import { runPath } from '../../../app/places'
import { MOST_COMPARED } from '../runs-address'
import { changeAddress, toggleCompared } from '../use-runs-address'
import type { Column } from './columns'
import { RunRow } from './RunRow'
import { orderBy, useCurrentRun, useTableLook } from './table-store'
import { ROW_HEIGHT, showRow, useVisibleRows } from './visible-rows'
import classes from '../Runs.module.css'

/** Of the names, at least, in pixels; less where one column stands beside them only. */
const NAME_WIDTH = { wide: 220, narrow: 168 }

interface RunTableProps {
  /** As they are shown: filtered and in order. */
  readonly runs: readonly RunItem[]
  readonly columns: readonly Column[]
  readonly compared: readonly string[]
  readonly baselineId: string | null
}

export function RunTable({ runs, columns, compared, baselineId }: RunTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { from, to } = useVisibleRows(scroller, runs.length)
  const current = useCurrentRun((state) => state.runId)
  const currentIndex = Math.max(0, runs.findIndex(({ id }) => id === current))
  const nameWidth = columns.length > 1 ? NAME_WIDTH.wide : NAME_WIDTH.narrow
  const template = `44px minmax(${nameWidth}px, 1fr) ${columns.map(({ width }) => `${width}px`).join(' ')} 40px`
  const minWidth = 44 + nameWidth + 40 + columns.reduce((sum, { width }) => sum + width, 0)

  const onKeyDown = (event: KeyboardEvent): void => {
    const index = nextIndex(event.key, currentIndex, runs.length)
    if (index !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      useCurrentRun.setState({ runId: runs[index].id })
      if (scroller.current !== null) showRow(scroller.current, index)
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-run-id="${runs[index].id}"]`)?.focus({ preventScroll: true }))
    } else if (event.key === ' ' && event.target instanceof HTMLElement && event.target.dataset['runId'] !== undefined) {
      event.preventDefault()
      toggleCompared(event.target.dataset['runId'])
    }
  }

  return (
    <div ref={scroller} className={classes.table} role="table" aria-label={t('runs:table.label')} aria-rowcount={runs.length + 1} onKeyDown={onKeyDown}>
      <div className={classes.header} role="row" style={{ gridTemplateColumns: template, minWidth }}>
        <span role="columnheader" className={classes.tickHead}>
          <TickAll runs={runs} compared={compared} />
        </span>
        <ColumnHeader id="name" label={t('runs:table.name')} />
        {columns.map(({ id, label, isNumber }) => (
          <ColumnHeader key={id} id={id} label={label} isNumber={isNumber} />
        ))}
        <span role="columnheader" className={classes.more} aria-label={t('runs:table.more')} />
      </div>
      <div role="rowgroup" style={{ height: runs.length * ROW_HEIGHT, minWidth }} className={classes.body}>
        {runs.slice(from, to).map((run, offset) => (
          <RunRow
            key={run.id}
            run={run}
            columns={columns}
            template={template}
            place={from + offset}
            colorPlace={compared.indexOf(run.id)}
            isBaseline={run.id === baselineId}
            isReachable={from + offset === currentIndex}
            onOpen={() => navigate(runPath(run.id))}
          />
        ))}
      </div>
    </div>
  )
}

function nextIndex(key: string, index: number, length: number): number | undefined {
  const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: length - 1, PageDown: index + 12, PageUp: index - 12 }[key]
  return target === undefined || length === 0 ? undefined : Math.min(length - 1, Math.max(0, target))
}

function TickAll({ runs, compared }: Pick<RunTableProps, 'runs' | 'compared'>) {
  const isAny = compared.length > 0
  const number = Math.min(MOST_COMPARED, runs.length)
  return (
    <Checkbox
      size="xs"
      aria-label={isAny ? t('runs:toolbar.compareNone') : t('runs:table.compareFirstRuns', { count: number })}
      title={isAny ? t('runs:toolbar.compareNone') : t('runs:table.compareFirst', { number })}
      checked={false}
      indeterminate={isAny}
      onChange={() => changeAddress({ runIds: isAny ? [] : runs.slice(0, MOST_COMPARED).map(({ id }) => id) })}
    />
  )
}

function ColumnHeader({ id, label, isNumber }: { readonly id: string; readonly label: string; readonly isNumber?: boolean }) {
  const { column, descending } = useTableLook((state) => state.order)
  const isOrder = column === id
  const Arrow = descending ? IconArrowDown : IconArrowUp
  return (
    <span role="columnheader" aria-sort={isOrder ? (descending ? 'descending' : 'ascending') : 'none'} className={isNumber === true ? classes.numberHead : undefined}>
      <UnstyledButton className={classes.headButton} onClick={() => orderBy(id)} title={label}>
        <span className={classes.oneLine}>{label}</span>
        {isOrder && <Arrow size={12} aria-hidden />}
      </UnstyledButton>
    </span>
  )
}
