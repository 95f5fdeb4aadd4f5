/** Which labelled characters to learn from, and bringing in new ones. */
import { Button, Group, Select } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api'
import { count } from '../../components/format'
import { chooseDatasetFiles } from './import-dataset'
import { useTrainForm } from './train-store'
import type { Dataset } from './use-plan'

export function DatasetPicker({ dataset }: { readonly dataset: Dataset }) {
  const { data: datasets = [] } = useQuery(api.datasets.list.queryOptions())
  return (
    <Group gap={6} align="flex-end" wrap="nowrap" mb={4}>
      <Select
        size="xs"
        flex={1}
        label="Dataset"
        data={datasets.map(({ sha256, name, sampleCount }) => ({ value: sha256, label: `${name} (${count(sampleCount)})` }))}
        value={dataset.sha256}
        allowDeselect={false}
        onChange={(sha256) => useTrainForm.setState({ dataset: sha256 })}
      />
      <ImportDatasetButton variant="default">Import</ImportDatasetButton>
    </Group>
  )
}

export function ImportDatasetButton({ variant, children }: { readonly variant: 'default' | 'filled'; readonly children: string }) {
  return (
    <Button variant={variant} leftSection={<IconFileImport size={14} />} onClick={() => void chooseDatasetFiles()}>
      {children}
    </Button>
  )
}
