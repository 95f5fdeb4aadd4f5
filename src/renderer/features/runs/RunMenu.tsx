/** What can be done with one run. */
import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconEdit, IconPin, IconPinnedOff, IconPlayerPlay, IconPlayerStop, IconReportAnalytics, IconScan, IconTrash, IconActivity } from '@tabler/icons-react'
import { useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { t } from '../../../shared/messages/messages'
import { isClassification, isResumable } from '../../../shared/run'
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
    <ActionIcon size={24} tabIndex={-1} aria-label={t('runs:menu.more', { run: run.name })} aria-haspopup="menu" onClick={isMenu ? undefined : () => setIsMenu(true)}>
      <IconDots size={15} />
    </ActionIcon>
  )
  if (!isMenu) return button
  return (
    <Menu position="bottom-end" width={256} defaultOpened>
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
        {t('runs:menu.open')}
      </Menu.Item>
      {isUnderWay && (
        <>
          <Menu.Item leftSection={<IconActivity {...icon} />} onClick={() => navigate(livePath(run.id))}>
            {t('runs:menu.watch')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPlayerStop {...icon} />} onClick={() => void stopRun(run.id)}>
            {t('runs:menu.stop')}
          </Menu.Item>
        </>
      )}
      {!isUnderWay && isResumable(run.state) && (
        <Menu.Item leftSection={<IconPlayerPlay {...icon} />} onClick={() => void resumeRun(run.id)}>
          {t('runs:menu.resume')}
        </Menu.Item>
      )}
      {run.state === 'finished' && isClassification(run.config.loss) && (
        <Menu.Item leftSection={<IconScan {...icon} />} onClick={() => void readWithRun(run.id)}>
          {t('runs:menu.readWithModel')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item leftSection={<IconEdit {...icon} />} onClick={() => editRun(run)}>
        {t('runs:menu.edit')}
      </Menu.Item>
      <Menu.Item leftSection={isBaseline ? <IconPinnedOff {...icon} /> : <IconPin {...icon} />} onClick={() => void setBaseline(isBaseline ? null : run.id)}>
        {t(isBaseline ? 'runs:menu.unpin' : 'runs:menu.pin')}
      </Menu.Item>
      <Menu.Item leftSection={isArchived ? <IconArchiveOff {...icon} /> : <IconArchive {...icon} />} onClick={() => void archiveRuns([run.id], !isArchived)}>
        {t(isArchived ? 'runs:menu.unarchive' : 'runs:menu.archive')}
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash {...icon} />} color="red" disabled={isUnderWay} onClick={() => void deleteRuns([run.id])}>
        {t('runs:menu.delete')}
      </Menu.Item>
    </>
  )
}
