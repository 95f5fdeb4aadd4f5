/** One run in the table. */
import { Checkbox, Tooltip } from '@mantine/core'
import { IconArchive, IconNote, IconPinFilled } from '@tabler/icons-react'
import { Link } from 'wouter'
import { t } from '../../../../shared/messages/messages'
import type { RunItem } from '../../../app/api-types'
import { runPath } from '../../../app/places'
import { MiddleEllipsis } from '../../../components/MiddleEllipsis'
import { colorAt } from '../charts/run-colors'
import { toggleCompared } from '../use-runs-address'
import { RunMenu } from '../RunMenu'
import { Tags, type Column } from './columns'
import { useCurrentRun, useTableLook } from './table-store'
import { ROW_HEIGHT } from './visible-rows'
import classes from '../Runs.module.css'

interface RunRowProps {
  readonly run: RunItem
  readonly columns: readonly Column[]
  /** The widths of the columns, for a CSS grid. */
  readonly template: string
  /** In the table, from 0. */
  readonly place: number
  /** Among those compared; -1: it is not. */
  readonly colorPlace: number
  readonly isBaseline: boolean
  /** By Tab: one row is, the arrows go on from there. */
  readonly isReachable: boolean
  readonly onOpen: () => void
}

export function RunRow({ run, columns, template, place, colorPlace, isBaseline, isReachable, onOpen }: RunRowProps) {
  const isCompared = colorPlace >= 0
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isCompared}
      className={classes.row}
      data-run-id={run.id}
      data-archived={run.archivedAt !== null || undefined}
      tabIndex={isReachable ? 0 : -1}
      style={{ gridTemplateColumns: template, top: place * ROW_HEIGHT }}
      onFocus={() => useCurrentRun.setState({ runId: run.id })}
      onDoubleClick={onOpen}
    >
      <span role="cell" className={classes.tick}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('runs:table.compare', { run: run.name })}
          checked={isCompared}
          color={isCompared ? colorAt(colorPlace) : undefined}
          onChange={() => toggleCompared(run.id)}
        />
      </span>
      <span role="cell" className={classes.nameCell}>
        {isBaseline && (
          <Tooltip label={t('runs:table.baselineHint')}>
            <IconPinFilled size={13} color="var(--mantine-color-indigo-light-color)" aria-label={t('runs:table.baseline')} />
          </Tooltip>
        )}
        <Link href={runPath(run.id)} className={classes.name} title={run.name} aria-label={run.name} tabIndex={-1}>
          <MiddleEllipsis text={run.name} />
        </Link>
        {run.archivedAt !== null && <IconArchive size={13} aria-label={t('runs:table.archived')} color="var(--mantine-color-dimmed)" />}
        {run.notes !== '' && (
          <Tooltip label={run.notes} multiline maw={360}>
            <IconNote size={13} aria-label={t('runs:table.hasNotes')} color="var(--mantine-color-dimmed)" />
          </Tooltip>
        )}
        <NameTags run={run} />
      </span>
      {columns.map(({ id, isNumber, cell }) => (
        <span key={id} role="cell" className={isNumber === true ? classes.numberCell : classes.cell}>
          {cell(run)}
        </span>
      ))}
      <span role="cell" className={classes.more}>
        <RunMenu run={run} isBaseline={isBaseline} />
      </span>
    </div>
  )
}

/** Beside the name, unless they have a column of their own. */
function NameTags({ run }: { readonly run: RunItem }) {
  const hasColumn = useTableLook((state) => state.columns.includes('tags'))
  return hasColumn ? null : <Tags tags={run.tags} />
}
