/** The models of the workspace, each with its card, and which one reads. */
import { Code, Skeleton, Stack } from '@mantine/core'
import { IconCpu } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api'
import { LoadFailure } from '../../components/LoadFailure'
import { Notice } from '../../components/Notice'
import { ModelPanel } from './ModelPanel'
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
  if (models.length === 0) {
    return (
      <Notice icon={IconCpu} title="There is no model yet">
        Pages cannot be read without one. Make it on the command line:{' '}
        <Code>npm run cli -- train --preset cnn</Code>
      </Notice>
    )
  }
  return (
    <div className={classes.scroll}>
      <Stack className={classes.list} gap={16}>
        {models.map((model) => (
          <ModelPanel key={model.card.id} model={model} />
        ))}
      </Stack>
    </div>
  )
}
