/**
 * Reads pages in the recognition process on the execution provider that a person chose. A driver may take the process
 * with it before anything can be said of the provider: from then on the CPU reads, and says why.
 */
import type { Saying } from '../../shared/messages/saying'
import type { WorkContext } from '../../shared/progress'
import { CPU, type ProviderTrial } from '../../shared/provider'
import type { PageReading } from '../../shared/reading'
import type { ReadRequest } from '../ocr/pipeline'
import { cpuNotice } from '../ocr/recognition/provider-notice'
import { ProcessLost, type EngineHost } from './engine-host'
import type { RecognitionRequest, RecognitionResult } from './tasks'

const died: Saying = { key: 'jobs:diedOfProvider' }

export class PageRecogniser {
  /** Providers that a process died of. */
  private readonly deadly = new Set<string>()

  constructor(private readonly recognition: EngineHost<RecognitionRequest, RecognitionResult>) {}

  /** See `EngineHost.run` for what it throws. */
  async read({ provider = CPU, ...request }: Omit<ReadRequest, 'notice'>, context: WorkContext): Promise<PageReading> {
    const onCpu = (notice?: string) => this.recognition.run<PageReading>({ kind: 'read', ...request, notice }, context)
    if (provider === CPU) return onCpu()
    const reading = await this.unlessDeadly(provider, () => this.recognition.run<PageReading>({ kind: 'read', ...request, provider }, context))
    return reading ?? onCpu(cpuNotice(provider, died))
  }

  /** Whether a model would be read with there. */
  async try(modelPath: string, provider: string, context: WorkContext): Promise<ProviderTrial> {
    const trial = await this.unlessDeadly(provider, () => this.recognition.run<ProviderTrial>({ kind: 'try-provider', modelPath, provider }, context))
    return trial ?? { problem: died }
  }

  /** Null where the process died of it, now or before. */
  private async unlessDeadly<T>(provider: string, run: () => Promise<T>): Promise<T | null> {
    if (this.deadly.has(provider)) return null
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof ProcessLost)) throw error
      this.deadly.add(provider)
      return null
    }
  }
}
