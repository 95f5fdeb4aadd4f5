/** What is said where a network runs on the CPU though another provider was asked for. */
export const cpuNotice = (provider: string, problem: string): string => `Read on the CPU, because ${provider} cannot be used here: ${problem}`
