/** What the model that reads would learn from; asked once, then the run is shown as it goes. */
import { Button, Group, Modal, Skeleton, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { navigate } from 'wouter/use-browser-location'
import { t } from '../../../../shared/messages/messages'
import { useActions } from '../../../app/actions/active-actions'
import { api, failureSentence } from '../../../app/api'
import { livePath } from '../../../app/places'
import { improveAction, useImprovement } from './improve-action'

const actions = [improveAction]
const close = (): void => useImprovement.setState({ isAsked: false })

export function ImproveDialog() {
  useActions(actions, 'everywhere')
  const isAsked = useImprovement((state) => state.isAsked)
  return (
    <Modal opened={isAsked} onClose={close} title={t('models:improve.title')} size="md">
      <Question />
    </Modal>
  )
}

function Question() {
  // Letters are set all the time: what was counted before is not shown.
  const outlook = useQuery(api.models.improvement.queryOptions(undefined, { gcTime: 0, staleTime: 0 }))
  const improve = useMutation(
    api.models.improve.mutationOptions({
      onSuccess: ({ runId }) => {
        close()
        if (runId !== null) navigate(livePath(runId))
      }
    })
  )
  const failure = improve.error ?? outlook.error
  const { data } = outlook
  const isEnough = data !== undefined && data.setCount > 0 && data.setCount + data.sureCount >= data.leastCount
  return (
    <>
      {data === undefined ? failure === null && <Skeleton h={60} /> : <Text>{isEnough ? t('models:improve.outlook', sentenceValues(data)) : t('models:improve.tooFew', { least: data.leastCount })}</Text>}
      {isEnough && (
        <Text c="dimmed" mt={8}>
          {t('models:improve.afterwards')}
        </Text>
      )}
      {failure !== null && (
        <Text mt={8} role="alert" c="var(--mantine-color-error)">
          {failureSentence(failure)}
        </Text>
      )}
      <Group justify="flex-end" mt={16} gap={8}>
        <Button variant="default" onClick={close}>
          {t(isEnough ? 'models:improve.cancel' : 'models:improve.close')}
        </Button>
        {isEnough && (
          <Button autoFocus loading={improve.isPending} onClick={() => improve.mutate(namesFor(data.model))}>
            {t('models:improve.start')}
          </Button>
        )}
      </Group>
    </>
  )
}

const sentenceValues = ({ model, setCount, sureCount, pageCount }: { readonly model: string; readonly setCount: number; readonly sureCount: number; readonly pageCount: number }) => ({
  model,
  set: t('models:improve.set', { count: setCount }),
  sure: t('models:improve.sure', { count: sureCount }),
  pages: t('models:improve.pages', { count: pageCount })
})

const namesFor = (model: string) => ({ name: t('models:improve.name', { model }), letters: t('models:improve.letters', { model }) })
