/** Changes the workspace's settings; what the backend made of them is shown from then on. */
import { useMutation } from '@tanstack/react-query'
import { t } from '../../../shared/messages/messages'
import { api, queryClient } from '../../app/api'
import { tellFailure } from '../library/page-operations'

/** `failure`: what is said, with the reason, when a change did not come about. */
export const useSettingsUpdate = (failure = t('settings:notChanged')) =>
  useMutation(
    api.settings.update.mutationOptions({
      onSuccess: (settings) => queryClient.setQueryData(api.settings.get.queryKey(), settings),
      onError: (error) => tellFailure(failure, error)
    })
  )
