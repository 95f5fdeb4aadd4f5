/** The models of the workspace: each with its card, two of them compared, and all judged on one's own pages. */
import { Button, Code, Group, Skeleton, Stack, Tabs } from '@mantine/core'
import { IconCpu, IconFileImport, IconZoomCode } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { t } from '../../../shared/messages/messages'
import type { ModelSummary } from '../../../shared/model'
import { api } from '../../app/api'
import { TopBarTools } from '../../app/shell/top-bar-slot'
import { LoadFailure } from '../../components/LoadFailure'
import { Notice } from '../../components/Notice'
import { RichText } from '../../components/RichText'
import { importModel, lookIntoFile } from './model-operations'
import { ModelCompare } from './ModelCompare'
import { ModelPanel } from './ModelPanel'
import { OnnxSummaryDialog } from './OnnxSummaryDialog'
import { OwnPages } from './OwnPages'
import classes from './Models.module.css'

export function ModelsPlace() {
  const { data: models, error, refetch } = useQuery(api.models.list.queryOptions())
  if (models === undefined && error !== null) {
    return <LoadFailure title={t('models:notListed')} error={error} onRetry={() => void refetch()} />
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
            {t('models:lookIntoFile')}
          </Button>
          <Button variant="default" leftSection={<IconFileImport size={14} />} onClick={() => void importModel()}>
            {t('models:import')}
          </Button>
        </Group>
      </TopBarTools>
      {models.length === 0 ? <NoModel /> : <ModelTabs models={models} />}
      <OnnxSummaryDialog />
    </>
  )
}

const tabs = ['models', 'pages', 'compare'] as const

function ModelTabs({ models }: { readonly models: readonly ModelSummary[] }) {
  const wanted = new URLSearchParams(useSearch()).get('tab')
  const tab = tabs.find((id) => id === wanted) ?? 'models'
  return (
    <Tabs value={tab} onChange={(id) => navigate(id === 'models' ? '/models' : `/models?tab=${id}`, { replace: true })} keepMounted={false} className={classes.scroll}>
      <Tabs.List className={classes.tabs}>
        {tabs.map((id) => (
          <Tabs.Tab key={id} value={id}>
            {t(`models:tabs.${id}`)}
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
    <Notice icon={IconCpu} title={t('models:none.title')}>
      <RichText text={t('models:none.text')} tags={{ code: (command) => <Code>{command}</Code> }} />
    </Notice>
  )
}
