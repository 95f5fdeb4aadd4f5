/** A question that the backend could not answer: its sentence, and asking again. */
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { t } from '../../shared/messages/messages'
import { failureSentence } from '../app/api'
import { Notice } from './Notice'

interface LoadFailureProps {
  /** "The library could not be opened" */
  readonly title: string
  readonly error: unknown
  readonly onRetry: () => void
}

export function LoadFailure({ title, error, onRetry }: LoadFailureProps) {
  return (
    <Notice
      icon={IconAlertTriangle}
      tone="problem"
      title={title}
      action={<Button onClick={onRetry}>{t('common:tryAgain')}</Button>}
    >
      {failureSentence(error)}
    </Notice>
  )
}
