/** Words beside the work, which go by themselves: what was done or found, and why something failed. */
import { notifications } from '@mantine/notifications'
import { say, type Saying } from '../../shared/messages/saying'

const SHOWN_MS = 2_500
const PROBLEM_SHOWN_MS = 12_000

export const tell = (message: string): void => void notifications.show({ color: 'gray', message, autoClose: SHOWN_MS })

export const tellProblem = (title: string, problem: Saying): void => void notifications.show({ color: 'red', title, message: say(problem), autoClose: PROBLEM_SHOWN_MS })
