/**
 * What an autoencoder is like: how well it copies single letters, and what lies between two letters in the few numbers of
 * its middle (interpolation in the code: Hinton and Salakhutdinov, "Reducing the Dimensionality of Data with Neural
 * Networks", 2006).
 */
import { join } from 'node:path'
import type { Histogram } from '../../shared/run'
import { UserError } from '../../shared/user-error'
import { readIdx } from '../datasets/idx'
import { readGlyphs } from '../datasets/read-glyphs'
import type { Architecture } from '../nn/architecture'
import { placeLayers, type Parameter } from '../nn/network'
import { sizeOf } from '../onnx/tensor'
import { readCheckpoint } from './checkpoint/checkpoint'
import { Evaluator } from './evaluator'
import { decibels } from './metrics/peak-signal-to-noise'
import { squaredError } from './metrics/squared-error'
import type { RunConfig } from './run-config'
import { runFiles } from './run-files'
import { plainSamples } from './sample-maker'
import type { Samples } from './samples'
import { indicesOf } from './split'

/** A finished run, and the set that it learned from. */
export interface StudyRequest {
  readonly runDir: string
  readonly datasetDir: string
  readonly config: RunConfig
}

/** How single validation samples are copied, in decibels. */
export interface LetterRatios {
  readonly psnr: Histogram
  readonly median: number
}

export interface LettersBetween {
  /** Numbers in the middle of the network. */
  readonly codeSize: number
  /** Letters from the one to the other, each `side` x `side`: 0 paper to 255 ink. */
  readonly steps: number
  readonly side: number
  readonly pixels: Uint8Array
}

const BINS = 40
/** From the first letter to the second, both with it. */
const STEPS = 11
/** So many samples show the distribution. */
const MOST_SAMPLES = 2_000

/** Throws UserError before the run has weights. */
export async function letterRatios({ runDir, datasetDir, config }: StudyRequest, signal: AbortSignal): Promise<LetterRatios> {
  const { tensors } = bestOf(runDir)
  const samples = await samplesAt(datasetDir, validationOf(runDir).subarray(0, MOST_SAMPLES))
  return distribution(await ratiosOf({ architecture: config.architecture, tensors }, config, samples, signal))
}

/** `labels`: of two symbols. Throws UserError before the run has weights, and for a symbol that its validation part does not have. */
export async function lettersBetween({ runDir, datasetDir, config, labels }: StudyRequest & { readonly labels: readonly [number, number] }, signal: AbortSignal): Promise<LettersBetween> {
  const { tensors } = bestOf(runDir)
  const { data: all } = readIdx(join(datasetDir, 'labels.idx'))
  const ends = labels.map((label) => {
    const found = validationOf(runDir).find((index) => all[index] === label)
    if (found === undefined) throw new UserError('errors:runs.letterNotThere')
    return found
  })
  const { encoder, decoder, codeSize } = halves(config.architecture, tensors)
  const codes = await outputsOf(encoder, config, await samplesAt(datasetDir, Int32Array.from(ends)), signal)
  const between = await outputsOf(decoder, config, samplesOf(interpolated(codes, codeSize), STEPS), signal)
  const pixels = Uint8Array.from(between, (value) => Math.round(Math.min(1, Math.max(0, value)) * 255))
  return { codeSize, steps: STEPS, side: Math.sqrt(config.architecture.inputs), pixels }
}

function bestOf(runDir: string): { readonly tensors: readonly Parameter[] } {
  const best = readCheckpoint(runFiles(runDir).checkpoint)?.best
  if (!best) throw new UserError('errors:runs.noWeights')
  return best
}

const validationOf = (runDir: string): Int32Array => indicesOf(readIdx(runFiles(runDir).split).data, 'validation')

/** Read one by one: the set may have a hundred megabytes. */
async function samplesAt(datasetDir: string, indices: Int32Array): Promise<Samples> {
  const images = await readGlyphs(datasetDir, [...indices])
  const few = { name: '', symbols: [''], ...images, labels: new Uint8Array(indices.length), testFrom: indices.length, placements: null }
  return plainSamples(few, Int32Array.from(indices.keys()))
}

/** A network, or a part of one, with its weights. */
interface Half {
  readonly architecture: Architecture
  readonly tensors: readonly Parameter[]
}

/** Cuts the network behind the layer with the fewest values; of several the middle one. */
export function halves(architecture: Architecture, tensors: readonly Parameter[]): { readonly encoder: Half; readonly decoder: Half; readonly codeSize: number } {
  const sizes = placeLayers(architecture).map(({ output }) => sizeOf(output))
  const codeSize = Math.min(...sizes)
  const narrow = [...sizes.keys()].filter((layer) => sizes[layer] === codeSize)
  const cut = narrow[narrow.length >> 1] + 1
  const { inputs, layers } = architecture
  return {
    codeSize,
    encoder: { architecture: { inputs, layers: layers.slice(0, cut) }, tensors: tensors.filter(({ name }) => layerOf(name) < cut) },
    decoder: {
      architecture: { inputs: codeSize, layers: layers.slice(cut) },
      tensors: tensors.flatMap((tensor) => (layerOf(tensor.name) < cut ? [] : [{ ...tensor, name: tensor.name.replace(/^layer\d+/, `layer${layerOf(tensor.name) - cut}`) }]))
    }
  }
}

/** "layer3.weight" is of layer 3. */
const layerOf = (name: string): number => Number(/^layer(\d+)/.exec(name)?.[1] ?? 0)

async function outputsOf(half: Half, config: RunConfig, samples: Samples, signal: AbortSignal): Promise<Float32Array> {
  const parts: Float32Array[] = []
  for await (const { outputs } of outcomesOf(half, config, samples, signal)) parts.push(Float32Array.from(outputs))
  return Float32Array.from(parts.flatMap((part) => [...part]))
}

async function ratiosOf(whole: Half, config: RunConfig, samples: Samples, signal: AbortSignal): Promise<number[]> {
  const ratios: number[] = []
  for await (const { outputs, width, samples: part } of outcomesOf(whole, config, samples, signal)) {
    part.labels.forEach((_, place) => ratios.push(decibels(squaredError(outputs.subarray(place * width, (place + 1) * width), part.x, place))))
  }
  return ratios
}

async function* outcomesOf({ architecture, tensors }: Half, { loss, execution }: RunConfig, samples: Samples, signal: AbortSignal) {
  const evaluator = await Evaluator.load({ architecture, loss }, execution)
  try {
    yield* evaluator.outcomes(tensors, samples, signal)
  } finally {
    await evaluator.release()
  }
}

/** codes: [2, codeSize]. Returns [STEPS, codeSize], a straight line from the one to the other. */
function interpolated(codes: Float32Array, codeSize: number): Float32Array {
  return Float32Array.from({ length: STEPS * codeSize }, (_, index) => {
    const share = Math.floor(index / codeSize) / (STEPS - 1)
    const [a, b] = [codes[index % codeSize], codes[codeSize + (index % codeSize)]]
    return a + (b - a) * share
  })
}

const samplesOf = (x: Float32Array, count: number): Samples => ({ x, side: new Float32Array(0), labels: new Uint8Array(count) })

function distribution(ratios: readonly number[]): LetterRatios {
  const sorted = ratios.toSorted((a, b) => a - b)
  const [from, to] = [Math.floor(sorted[0]), Math.ceil(sorted[sorted.length - 1])]
  const counts = new Array<number>(BINS).fill(0)
  for (const ratio of ratios) counts[Math.min(BINS - 1, Math.floor(((ratio - from) / Math.max(1, to - from)) * BINS))]++
  return { psnr: { from, to: Math.max(from + 1, to), counts }, median: sorted[sorted.length >> 1] }
}
