/** The ready figures, one click away; those that no run shows yet can be trained for. */
import { Button, Menu, Text } from '@mantine/core'
import { IconChartHistogram, IconSparkles } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { navigate } from 'wouter/use-browser-location'
import { english } from '../../../shared/messages/catalogues'
import { t } from '../../../shared/messages/messages'
import { api, client } from '../../app/api'
import { livePath } from '../../app/places'
import { tellFailure } from '../library/page-operations'
import { useTrainForm } from '../train/train-store'
import { readyFigures } from './ready-figures'
import { useRuns } from './use-runs'

export function FiguresMenu() {
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button variant="default" flex="none" leftSection={<IconChartHistogram size={14} />}>
          {t('runs:figures.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Figures />
      </Menu.Dropdown>
    </Menu>
  )
}

/** Looked for among the runs when the menu opens, not before. */
function Figures() {
  const { data: runs = [] } = useRuns()
  const { data: experiments = [] } = useQuery(api.runs.experiments.queryOptions())
  const { data: datasets = [] } = useQuery(api.datasets.list.queryOptions())
  const chosen = useTrainForm((form) => form.dataset)
  const dataset = datasets.find(({ sha256 }) => sha256 === chosen) ?? datasets.at(-1)
  return (
    <>
      <Menu.Label>{t('runs:figures.classic')}</Menu.Label>
      {readyFigures(runs).map(({ label, path }) => (
        <Menu.Item key={label} disabled={path === null} onClick={() => path !== null && navigate(path)}>
          {label}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Label>{dataset === undefined ? t('runs:figures.train') : t('runs:figures.trainOn', { dataset: dataset.name })}</Menu.Label>
      {experiments.map((experiment) => (
        <Menu.Item key={experiment.id} disabled={dataset === undefined} leftSection={<IconSparkles size={14} />} onClick={() => dataset !== undefined && void startExperiment(experiment, dataset.sha256)}>
          <Text fz="sm" lh={1.4}>
            {titleOf(experiment)}
          </Text>
        </Menu.Item>
      ))}
    </>
  )
}

type Experiment = Awaited<ReturnType<typeof client.runs.experiments.query>>[number]

const { experiments: known } = english.runs
const isKnown = (id: string): id is keyof typeof known => Object.hasOwn(known, id)

const titleOf = ({ id, title }: Experiment): string => (isKnown(id) ? t(`runs:experiments.${id}`) : title)

async function startExperiment(experiment: Experiment, dataset: string): Promise<void> {
  try {
    const planned = experiment.runs.map(({ name, preset, overrides }) => ({ name, preset, overrides: { ...overrides } }))
    const { jobs } = await client.runs.startSweep.mutate({ name: titleOf(experiment), dataset, runs: planned })
    navigate(livePath(jobs[0].runId ?? ''))
  } catch (error) {
    tellFailure(t('runs:operations.notStarted'), error)
  }
}
