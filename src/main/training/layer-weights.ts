/** What a layer looks for: the weights of each of its units as a picture, before training and after. */
import { readFile } from 'node:fs/promises'
import { UserError } from '../../shared/user-error'
import { readCheckpoint } from './checkpoint/checkpoint'
import { parseTensors } from './checkpoint/safetensors'
import { runFiles } from './run-files'

/** More pictures than this are not looked at. */
const MOST_UNITS = 64

export interface LayerWeights {
  /** Position in the architecture. */
  readonly layer: number
  /** The layers that can be shown. */
  readonly layers: readonly number[]
  readonly width: number
  readonly height: number
  /** Of each unit, one after another: 128 is zero, 1 and 255 the greatest weight either way; base64. */
  readonly before: string
  readonly after: string
  /** The greatest weight either way, that 255 stands for. */
  readonly reach: { readonly before: number; readonly after: number }
}

interface Weight {
  readonly dims: readonly number[]
  readonly data: Float32Array
}

/** `layer`: left out for the first. Throws UserError before the run has weights. */
export async function layerWeights(runDir: string, layer?: number): Promise<LayerWeights> {
  const files = runFiles(runDir)
  const checkpoint = readCheckpoint(files.checkpoint)
  const initial = await readFile(files.initial).then((bytes) => parseTensors(bytes).tensors, () => null)
  if (initial === null || checkpoint === null) throw new UserError('errors:runs.noWeights')
  const layers = Object.keys(initial).flatMap((name) => (pictureOf(initial[name].dims) === null ? [] : layerOf(name)))
  const shown = layer !== undefined && layers.includes(layer) ? layer : layers[0]
  if (shown === undefined) throw new UserError('errors:runs.noPicture')
  const name = `layer${shown}.weight`
  // Before the first epoch has ended nothing was kept as best.
  const after = checkpoint.best?.tensors.find((tensor) => tensor.name === name) ?? initial[name]
  const [first, last] = [pictures(initial[name]), pictures(after)]
  return { layer: shown, layers, ...first.size, before: first.bytes, after: last.bytes, reach: { before: first.reach, after: last.reach } }
}

function layerOf(name: string): number[] {
  const found = /^layer(\d+)\.weight$/.exec(name)
  return found === null ? [] : [Number(found[1])]
}

/** Dense weights [inputs, units] from a square image, or kernels [channels, inputs, k, k]; null for anything else. */
function pictureOf(dims: readonly number[]): { units: number; width: number; height: number } | null {
  if (dims.length === 4 && dims[2] > 1) return { units: dims[0], width: dims[3], height: dims[2] }
  const side = Math.sqrt(dims[0])
  return dims.length === 2 && Number.isInteger(side) && side > 2 ? { units: dims[1], width: side, height: side } : null
}

function pictures({ dims, data }: Weight): { size: { width: number; height: number }; bytes: string; reach: number } {
  const picture = pictureOf(dims)
  if (picture === null) throw new RangeError(`Weights [${dims.join(', ')}] make no picture.`)
  const { width, height } = picture
  const size = width * height
  const units = Math.min(MOST_UNITS, picture.units)
  // A unit of a dense layer is a column; of a convolution the kernel over its first input channel is shown.
  const at = (unit: number, pixel: number): number => (dims.length === 2 ? data[pixel * dims[1] + unit] : data[unit * dims[1] * size + pixel])
  const values = Array.from({ length: units * size }, (_, index) => at(Math.floor(index / size), index % size))
  const reach = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const bytes = Uint8Array.from(values, (value) => 128 + Math.round(reach === 0 ? 0 : (value / reach) * 127))
  return { size: { width, height }, bytes: Buffer.from(bytes).toString('base64'), reach }
}
