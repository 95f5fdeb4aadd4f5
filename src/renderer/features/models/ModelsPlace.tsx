/** The models of the workspace: each with its card, two of them compared, and all judged on one's own pages. */
import { Button, Code, Group, Skeleton, Stack, Tabs } from '@mantine/core'
import { IconCpu, IconFileImport, IconZoomCode } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import type { ModelSummary } from '../../../shared/model'
import { api } from '../../app/api'
import { TopBarTools } from '../../app/shell/top-bar-slot'
import { LoadFailure } from '../../components/LoadFailure'
import { Notice } from '../../components/Notice'
import { importModel, lookIntoFile } from './model-operations'
import { ModelCompare } from './ModelCompare'
import { ModelPanel } from './ModelPanel'
import { OnnxSummaryDialog } from './OnnxSummaryDialog'
import { OwnPages } from './OwnPages'
import classes from './Models.module.css'

export function ModelsPlace() {
  const { data: models, error, refetch } = useQuery(api.models.list.queryOptions())
  if (models === undefined && error !== null) {
    return <LoadFailure title="The models could not be listed" error={error} onRetry={() => void refetch()} />
  }
  if (models === undefined) {
    return (
      <Stack className={classes.list} gap={16} aria-busy="true">
        <Skeleton h={280} radius="md" />
      </Stack>
    )
  }
  return (
    <>
      <TopBarTools>
        <Group gap={6} wrap="nowrap">
          <Button variant="default" leftSection={<IconZoomCode size={14} />} onClick={() => void lookIntoFile()}>
            Look into a file
          </Button>
          <Button variant="default" leftSection={<IconFileImport size={14} />} onClick={() => void importModel()}>
            Import model
          </Button>
        </Group>
      </TopBarTools>
      {models.length === 0 ? <NoModel /> : <ModelTabs models={models} />}
      <OnnxSummaryDialog />
    </>
  )
}

const tabs = [
  ['models', 'Models'],
  ['pages', 'On your pages'],
  ['compare', 'Compare']
] as const

function ModelTabs({ models }: { readonly models: readonly ModelSummary[] }) {
  const wanted = new URLSearchParams(useSearch()).get('tab')
  const tab = tabs.find(([id]) => id === wanted)?.[0] ?? 'models'
  return (
    <Tabs value={tab} onChange={(id) => navigate(id === 'models' ? '/models' : `/models?tab=${id}`, { replace: true })} keepMounted={false} className={classes.scroll}>
      <Tabs.List className={classes.tabs}>
        {tabs.map(([id, label]) => (
          <Tabs.Tab key={id} value={id}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="models">
        <Stack className={classes.list} gap={16}>
          {models.map((model) => (
            <ModelPanel key={model.card.id} model={model} />
          ))}
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="pages" className={classes.wide}>
        <OwnPages />
      </Tabs.Panel>
      <Tabs.Panel value="compare" className={classes.wide}>
        <ModelCompare models={models} />
      </Tabs.Panel>
    </Tabs>
  )
}

function NoModel() {
  return (
    <Notice icon={IconCpu} title="There is no model yet">
      Pages cannot be read without one. Make it on the command line: <Code>npm run cli -- train --preset cnn</Code>
    </Notice>
  )
}
