/** Which labelled characters to learn from, and bringing in new ones. */
import { Button, Group, Menu, Select } from '@mantine/core'
import { IconChevronDown, IconFileImport, IconScan, IconTypography } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { takenGlyphs } from '../../../shared/glyph-origin'
import { t } from '../../../shared/messages/messages'
import { api } from '../../app/api'
import { count } from '../../components/format'
import { openDrawing } from './draw-characters'
import { chooseDatasetFiles } from './import-dataset'
import { takeFromPages } from './take-from-pages'
import { useTrainForm } from './train-store'
import type { Dataset } from './use-plan'

export function DatasetPicker({ dataset }: { readonly dataset: Dataset }) {
  const { data: datasets = [] } = useQuery(api.datasets.list.queryOptions())
  return (
    <Group gap={6} align="flex-end" wrap="nowrap" mb={4}>
      <Select
        size="xs"
        flex={1}
        label={t('train:datasets.label')}
        data={datasets.map(({ sha256, name, sampleCount }) => ({ value: sha256, label: `${name} (${count(sampleCount)})` }))}
        value={dataset.sha256}
        allowDeselect={false}
        onChange={(sha256) => useTrainForm.setState({ dataset: sha256 })}
      />
      <AddDatasetMenu />
    </Group>
  )
}

function AddDatasetMenu() {
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={13} />}>
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
