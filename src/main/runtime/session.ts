/** The one import of onnxruntime. Runs block the thread: only engine processes load this. */
import { readFile } from 'node:fs/promises'
import * as ort from 'onnxruntime-node'
import { CPU } from '../../shared/provider'
import type { Tensor } from '../onnx/tensor'

export interface SessionOptions {
  /** Threads within one op. Small networks are fastest with one. */
  readonly threads?: number
  /** Where the graph runs, by onnxruntime's name; what it cannot do there runs on the CPU. */
  readonly provider?: string
  /**
   * Whether the weights are fed, and other ones in every run, as in training. Blocked layouts (NCHWc) are for
   * convolutions whose weights are constants: here they would only lay out values anew around every pool.
   */
  readonly weightsAreFed?: boolean
  /**
   * Whether the memory of a run is laid out once for every shape of its inputs. Worth it where nodes are many and
   * small; where they are large it takes a quarter more memory for the same speed.
   */
  readonly memoryPattern?: boolean
}

/** The execution providers that this build of onnxruntime names. Whether one works here only a trial can tell. */
export const listProviders = (): string[] => ort.listSupportedBackends().map(({ name }) => name)

export type Tensors = Readonly<Record<string, Tensor>>

/** A model made ready to run. */
export interface Session {
  readonly inputNames: readonly string[]
  readonly outputNames: readonly string[]
  /** Within one op. */
  readonly threads: number
  /** Computes every output. Throws what onnxruntime says when names, types or shapes do not fit. */
  run(feeds: Tensors): Promise<Tensors>
  release(): Promise<void>
}

/** `model`: the file's bytes or its path. Throws what onnxruntime says of a model that it cannot load. */
export async function loadSession(model: Uint8Array | string, { threads = 1, provider = CPU, weightsAreFed = false, memoryPattern = false }: SessionOptions = {}): Promise<Session> {
  // A name that it does not know onnxruntime passes over in silence.
  if (!listProviders().includes(provider)) throw new RangeError(`onnxruntime has no provider "${provider}" here; it has ${listProviders().join(', ')}.`)
  const options: ort.InferenceSession.SessionOptions = {
    executionProviders: provider === CPU ? [CPU] : [provider, CPU],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: weightsAreFed ? 'extended' : 'all',
    enableCpuMemArena: true,
    enableMemPattern: memoryPattern,
    logSeverityLevel: 3,
    // A thread that spins while it waits takes the core from the others.
    extra: { session: { intra_op: { allow_spinning: '0' }, inter_op: { allow_spinning: '0' } } }
  }
  const bytes = typeof model === 'string' ? await readFile(model) : model
  const session = await ort.InferenceSession.create(bytes, options)
  return {
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    threads,
    run: async (feeds) => fromRuntime(await session.run(toRuntime(feeds))),
    release: () => session.release()
  }
}

function toRuntime(tensors: Tensors): Record<string, ort.Tensor> {
  return Object.fromEntries(Object.entries(tensors).map(([name, { type, data, dims }]) => [name, new ort.Tensor(type, data, dims)]))
}

function fromRuntime(tensors: Readonly<Record<string, ort.OnnxValue>>): Tensors {
  return Object.fromEntries(Object.entries(tensors).map(([name, { type, data, dims }]) => [name, { type, data, dims } as Tensor]))
}
