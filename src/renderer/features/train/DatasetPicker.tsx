/** Which labelled characters to learn from, bringing in new ones, deleting one. */
import { ActionIcon, Button, Group, Menu, Select, Text } from '@mantine/core'
import { IconChevronDown, IconDots, IconFileImport, IconScan, IconTrash, IconTypography } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { takenGlyphs } from '../../../shared/glyph-origin'
import { t } from '../../../shared/messages/messages'
import { api } from '../../app/api'
import { count } from '../../components/format'
import { deleteDataset } from './delete-dataset'
import { openDrawing } from './draw-characters'
import { chooseDatasetFiles } from './import-dataset'
import { takeFromPages } from './take-from-pages'
import { useTrainForm } from './train-store'
import type { Dataset } from './use-plan'
import classes from './Train.module.css'

export function DatasetPicker({ dataset }: { readonly dataset: Dataset }) {
  const { data: datasets = [] } = useQuery(api.datasets.list.queryOptions())
  const id = useId()
  return (
    <div className={classes.dataset}>
      <Group justify="space-between" wrap="nowrap">
        <Text component="label" htmlFor={id} fz="xs" fw={500}>
          {t('train:datasets.label')}
        </Text>
        <Group gap={2} wrap="nowrap">
          <AddDatasetMenu />
          <DatasetMenu dataset={dataset} />
        </Group>
      </Group>
      <Select
        id={id}
        size="xs"
        data={datasets.map(({ sha256, name, sampleCount }) => ({ value: sha256, label: `${name} (${count(sampleCount)})` }))}
        value={dataset.sha256}
        title={dataset.name}
        allowDeselect={false}
        onChange={(sha256) => useTrainForm.setState({ dataset: sha256 })}
      />
    </div>
  )
}

/** What can be done with the chosen one. */
function DatasetMenu({ dataset }: { readonly dataset: Dataset }) {
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon size={22} aria-label={t('train:datasets.more', { dataset: dataset.name })}>
          <IconDots size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconTrash size={14} />} color="red" onClick={() => void deleteDataset(dataset)}>
          {t('train:datasets.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function AddDatasetMenu() {
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="subtle" size="compact-xs" rightSection={<IconChevronDown size={13} />}>
          {t('train:datasets.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileImport size={14} />} onClick={() => void chooseDatasetFiles()}>
          {t('train:datasets.import')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTypography size={14} />} onClick={openDrawing}>
          {t('train:drawing.open')}
        </Menu.Item>
        <Menu.Label>{t('train:datasets.fromPages')}</Menu.Label>
        {takenGlyphs.map((glyphs) => (
          <Menu.Item key={glyphs} leftSection={<IconScan size={14} />} onClick={() => void takeFromPages(glyphs)}>
            {t(`train:datasets.letters.${glyphs}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

export function ImportDatasetButton({ variant, children }: { readonly variant: 'default' | 'filled'; readonly children: string }) {
  return (
    <Button variant={variant} leftSection={<IconFileImport size={14} />} onClick={() => void chooseDatasetFiles()}>
      {children}
    </Button>
  )
}
