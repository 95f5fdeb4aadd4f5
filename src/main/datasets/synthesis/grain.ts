/** Noise in stock: drawing a normal number for every pixel of every sample would be most of the work. */
import { Random } from '../../../shared/random'
import { blur } from './patch'

/** Side of a sheet, in pixels: several times that of a patch, so that windows differ. */
const SHEET_SIDE = 512

/** Pixel (x, y) is values[y * stride + x]. */
export interface GrainWindow {
  readonly values: Float32Array
  readonly stride: number
}

/** A sheet of noise of mean 0 and deviation 1. */
export class GrainSheet {
  private readonly values: Float32Array

  /** `softness`: passes of blurring; 0 for grain of single pixels. The same seed gives the same sheet. */
  constructor(seed: number, softness: number) {
    const random = new Random(seed)
    const data = Float32Array.from({ length: SHEET_SIDE * SHEET_SIDE }, () => random.normal())
    blur({ width: SHEET_SIDE, height: SHEET_SIDE, data }, softness)
    const deviation = Math.sqrt(data.reduce((sum, value) => sum + value * value, 0) / data.length)
    this.values = data.map((value) => value / deviation)
  }

  /** width x height of it, from anywhere, without copying; at most SHEET_SIDE a side. */
  window(width: number, height: number, random: Random): GrainWindow {
    const left = random.below(SHEET_SIDE - width + 1)
    const top = random.below(SHEET_SIDE - height + 1)
    return { values: this.values.subarray(top * SHEET_SIDE + left), stride: SHEET_SIDE }
  }
}

export interface Grain {
  /** Of a camera's sensor. */
  readonly fine: GrainSheet
  /** Of paper. */
  readonly soft: GrainSheet
  /** Of ink that flowed unevenly. */
  readonly broad: GrainSheet
}

export const createGrain = (): Grain => ({ fine: new GrainSheet(1, 0), soft: new GrainSheet(2, 2), broad: new GrainSheet(3, 14) })
