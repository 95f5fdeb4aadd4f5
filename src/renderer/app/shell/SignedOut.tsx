/** What a window can do whose program was started anew: it stays until the window is let in again. */
import { Alert, Text } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { t } from '../../../shared/messages/messages'
import { useConnection } from '../event-stream'
import classes from './Shell.module.css'

export function SignedOut() {
  const connection = useConnection((state) => state.connection)
  if (connection !== 'signed-out') return null
  return (
    <Alert color="red" variant="light" radius={0} p="8px 12px" icon={<IconPlugConnectedX size={18} />} role="alert" className={classes.notice}>
      <Text fz="sm">{t('common:connection.signedOut')}</Text>
    </Alert>
  )
}
