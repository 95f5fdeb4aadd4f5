/** Where pages are read, and whether that works here: it is tried as soon as it is chosen. */
import { SegmentedControl, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { t } from '../../../shared/messages/messages'
import { say } from '../../../shared/messages/saying'
import { CPU } from '../../../shared/provider'
import { api, failureSentence } from '../../app/api'
import { providerName, useProviders } from '../../components/providers'
import { Setting } from './Setting'
import { useSettingsUpdate } from './use-settings-update'

export function ReadingProviderSetting() {
  const { data } = useQuery(api.settings.get.queryOptions())
  const update = useSettingsUpdate()
  const provider = (update.isPending ? update.variables.readingProvider : data?.readingProvider) ?? CPU
  const providers = useProviders(provider)
  return (
    <Setting
      label={t('settings:readingProvider.label')}
      description={t('settings:readingProvider.description')}
      note={provider === CPU ? undefined : <ProviderTrialNote provider={provider} />}
    >
      <SegmentedControl
        size="xs"
        data={providers}
        value={provider}
        disabled={data === undefined}
        aria-label={t('settings:readingProvider.label')}
        onChange={(readingProvider) => update.mutate({ readingProvider })}
      />
    </Setting>
  )
}

/** Whether pages are really read there. */
function ProviderTrialNote({ provider }: { readonly provider: string }) {
  const trial = useQuery(api.settings.tryProvider.queryOptions({ provider }))
  const name = providerName(provider)
  if (trial.error !== null) return <Problem>{failureSentence(trial.error)}</Problem>
  if (trial.data === undefined) return t('settings:readingProvider.trying', { provider: name })
  const { problem } = trial.data
  if (problem === null) return t('settings:readingProvider.works', { provider: name })
  return <Problem>{say({ key: 'settings:readingProvider.onCpu', values: { provider: name, why: problem } })}</Problem>
}

function Problem({ children }: { readonly children: string }) {
  return (
    <Text span inherit c="var(--mantine-color-error)" role="alert">
      {children}
    </Text>
  )
}
