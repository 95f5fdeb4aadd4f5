/** Train before there is anything to learn from: the ways to get it, or how far the one that was chosen has come. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconDatabaseImport, IconScan, IconTypography } from '@tabler/icons-react'
import { isActive, type Job } from '../../../shared/job'
import { t } from '../../../shared/messages/messages'
import { say } from '../../../shared/messages/saying'
import { client } from '../../app/api'
import { useJobs } from '../../app/job-store'
import { percent, remaining } from '../../components/format'
import { Notice } from '../../components/Notice'
import { ImportDatasetButton } from './DatasetPicker'
import { openDrawing } from './draw-characters'
import { takeFromPages } from './take-from-pages'
import classes from './Train.module.css'

export function NoDataset() {
  const job = useJobs(({ jobs }) => jobs.find((each) => each.kind === 'dataset' && isActive(each)))
  return (
    <Notice icon={IconDatabaseImport} title={t('train:noDataset.title')} action={job === undefined ? <Ways /> : <Making job={job} />}>
      {t('train:noDataset.text')}
    </Notice>
  )
}

function Ways() {
  return (
    <Group justify="center" gap={8}>
      <Button leftSection={<IconTypography size={14} />} onClick={openDrawing}>
        {t('train:drawing.open')}
      </Button>
      <Button variant="default" leftSection={<IconScan size={14} />} onClick={() => void takeFromPages('all')}>
        {t('train:noDataset.takeFromPages')}
      </Button>
      <ImportDatasetButton variant="default">{t('train:noDataset.import')}</ImportDatasetButton>
    </Group>
  )
}

function Making({ job: { id, label, progress, remainingMs } }: { readonly job: Job }) {
  return (
    <Stack gap={8} align="center" className={classes.making}>
      <Progress w="100%" value={progress.fraction * 100} aria-label={say(label)} transitionDuration={100} />
      <Text fz="xs" c="dimmed">
        {[say(label), percent(progress.fraction), ...(remainingMs === null ? [] : [remaining(remainingMs)])].join(' · ')}
      </Text>
      <Button variant="default" size="xs" onClick={() => void client.jobs.cancel.mutate({ jobId: id })}>
        {t('train:noDataset.cancel')}
      </Button>
    </Stack>
  )
}
