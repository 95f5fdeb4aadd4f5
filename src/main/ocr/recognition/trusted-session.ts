/** A network on another execution provider than the CPU is trusted only when it says the same as the CPU. */
import { availableParallelism } from 'node:os'
import { loadSession, type Session, type Tensors } from '../../runtime/session'
import { cpuNotice } from './provider-notice'

export interface TrustedSession {
  readonly session: Session
  /** Where it runs. */
  readonly provider: string
  /** Why it does not run where it was asked to; null when it does. */
  readonly notice: string | null
}

const CPU = 'cpu'
/** Convolutions are shared among the cores; more than these gain little on a page's batches. */
const THREADS = Math.min(4, availableParallelism())
/** Other hardware adds up in another order. */
const TOLERANCE = 1e-3

/** `probe`: what the places are compared on, for a network with these inputs. Throws what onnxruntime says when not even the CPU can run it. */
export async function loadTrusted(modelPath: string, provider: string, probe: (inputNames: readonly string[]) => Tensors): Promise<TrustedSession> {
  const onCpu = await loadSession(modelPath, { threads: THREADS })
  if (provider === CPU) return { session: onCpu, provider, notice: null }
  const problem = await tryOn(modelPath, provider, probe(onCpu.inputNames), onCpu)
  if (typeof problem === 'string') {
    return { session: onCpu, provider: CPU, notice: cpuNotice(provider, problem) }
  }
  await onCpu.release()
  return { session: problem, provider, notice: null }
}

/** The session there, or why it is of no use. */
async function tryOn(modelPath: string, provider: string, probe: Tensors, onCpu: Session): Promise<Session | string> {
  let there: Session | undefined
  try {
    there = await loadSession(modelPath, { provider })
    const worst = farthest(await onCpu.run(probe), await there.run(probe))
    if (worst < TOLERANCE) return there
    await there.release()
    return `it differs from the CPU by ${worst.toPrecision(2)}.`
  } catch (error) {
    await there?.release()
    return error instanceof Error ? error.message : String(error)
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
