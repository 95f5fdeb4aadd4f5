/** A network on another execution provider than the CPU is trusted only when it says the same as the CPU. */
import { availableParallelism } from 'node:os'
import { asItIs, type Saying } from '../../../shared/messages/saying'
import { CPU } from '../../../shared/provider'
import { runtimeWords } from '../../runtime/runtime-words'
import { loadSession, type Session, type Tensors } from '../../runtime/session'

export interface TrustedSession {
  readonly session: Session
  /** Where it runs. */
  readonly provider: string
  /** Why it does not run where it was asked to; null when it does. */
  readonly problem: Saying | null
}

/** Convolutions are shared among the cores; more than these gain little on a page's batches. */
const THREADS = Math.min(4, availableParallelism())
/** Other hardware adds up in another order. */
const TOLERANCE = 1e-3

/** `probe`: what the places are compared on, for a network with these inputs. Throws what onnxruntime says when not even the CPU can run it. */
export async function loadTrusted(modelPath: string, provider: string, probe: (inputNames: readonly string[]) => Tensors): Promise<TrustedSession> {
  const onCpu = await loadSession(modelPath, { threads: THREADS })
  if (provider === CPU) return { session: onCpu, provider, problem: null }
  const tried = await tryOn(modelPath, provider, probe(onCpu.inputNames), onCpu)
  if ('key' in tried) return { session: onCpu, provider: CPU, problem: tried }
  await onCpu.release()
  return { session: tried, provider, problem: null }
}

/** The session there, or why it is of no use. */
async function tryOn(modelPath: string, provider: string, probe: Tensors, onCpu: Session): Promise<Session | Saying> {
  let there: Session | undefined
  try {
    there = await loadSession(modelPath, { provider })
    const worst = farthest(await onCpu.run(probe), await there.run(probe))
    if (worst < TOLERANCE) return there
    await there.release()
    return { key: 'jobs:otherReadings', values: { difference: worst.toPrecision(2) } }
  } catch (error) {
    await there?.release()
    return asItIs(runtimeWords(error))
  }
}

/** The greatest difference between two values in the same place. */
function farthest(a: Tensors, b: Tensors): number {
  let most = 0
  for (const [name, { data }] of Object.entries(a)) {
    const other = b[name].data
    for (let index = 0; index < data.length; index++) most = Math.max(most, Math.abs(Number(data[index]) - Number(other[index])))
  }
  return most
}
