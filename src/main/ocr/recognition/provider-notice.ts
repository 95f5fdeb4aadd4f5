import { inEnglish, type Saying } from '../../../shared/messages/saying'

/** What the record of a reading says where it ran on the CPU though another provider was asked for. */
export const cpuNotice = (provider: string, why: Saying): string => inEnglish({ key: 'jobs:readOnCpu', values: { provider, why } })
