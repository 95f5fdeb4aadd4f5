/** What can be done with one run. */
import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconEdit, IconPin, IconPinnedOff, IconPlayerPlay, IconPlayerStop, IconReportAnalytics, IconScan, IconTrash, IconActivity } from '@tabler/icons-react'
import { useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { isResumable } from '../../../shared/run'
import type { RunItem } from '../../app/api-types'
import { livePath, runPath } from '../../app/places'
import { editRun } from './RunEditor'
import { archiveRuns, deleteRuns, readWithRun, resumeRun, setBaseline, stopRun } from './run-operations'
import { useTrainJob } from './use-runs'

const icon = { size: 14, stroke: 1.7 }

export function RunMenu({ run, isBaseline }: { readonly run: RunItem; readonly isBaseline: boolean }) {
  // A menu in each row of a table costs more than the rest of the row: there is none before it is asked for.
  const [isMenu, setIsMenu] = useState(false)
  const button = (
    <ActionIcon size={24} tabIndex={-1} aria-label={`More for ${run.name}`} aria-haspopup="menu" onClick={isMenu ? undefined : () => setIsMenu(true)}>
      <IconDots size={15} />
    </ActionIcon>
  )
  if (!isMenu) return button
  return (
    <Menu position="bottom-end" width={212} defaultOpened>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <RunMenuItems run={run} isBaseline={isBaseline} />
      </Menu.Dropdown>
    </Menu>
  )
}

function RunMenuItems({ run, isBaseline }: { readonly run: RunItem; readonly isBaseline: boolean }) {
  const isUnderWay = useTrainJob(run.id) !== undefined
  const isArchived = run.archivedAt !== null
  return (
    <>
      <Menu.Item leftSection={<IconReportAnalytics {...icon} />} onClick={() => navigate(runPath(run.id))}>
        Open
      </Menu.Item>
      {isUnderWay && (
        <>
          <Menu.Item leftSection={<IconActivity {...icon} />} onClick={() => navigate(livePath(run.id))}>
            Watch
          </Menu.Item>
          <Menu.Item leftSection={<IconPlayerStop {...icon} />} onClick={() => void stopRun(run.id)}>
            Stop
          </Menu.Item>
        </>
      )}
      {!isUnderWay && isResumable(run.state) && (
        <Menu.Item leftSection={<IconPlayerPlay {...icon} />} onClick={() => void resumeRun(run.id)}>
          Resume
        </Menu.Item>
      )}
      {run.state === 'finished' && run.config.loss.type === 'cross-entropy' && (
        <Menu.Item leftSection={<IconScan {...icon} />} onClick={() => void readWithRun(run.id)}>
          Read with this model
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item leftSection={<IconEdit {...icon} />} onClick={() => editRun(run)}>
        Name, tags, notes…
      </Menu.Item>
      <Menu.Item leftSection={isBaseline ? <IconPinnedOff {...icon} /> : <IconPin {...icon} />} onClick={() => void setBaseline(isBaseline ? null : run.id)}>
        {isBaseline ? 'No longer the baseline' : 'Pin as baseline'}
      </Menu.Item>
      <Menu.Item leftSection={isArchived ? <IconArchiveOff {...icon} /> : <IconArchive {...icon} />} onClick={() => void archiveRuns([run.id], !isArchived)}>
        {isArchived ? 'Take back from archive' : 'Archive'}
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash {...icon} />} color="red" disabled={isUnderWay} onClick={() => void deleteRuns([run.id])}>
        Delete
      </Menu.Item>
    </>
  )
}
