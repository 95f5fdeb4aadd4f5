/** A short word on what was done or found, which goes by itself. */
import { notifications } from '@mantine/notifications'

const SHOWN_MS = 2_500

export const tell = (message: string): void => void notifications.show({ color: 'gray', message, autoClose: SHOWN_MS })
