/** Ink on paper as a camera or a scanner records it: paper of uneven light and grain, more or less sharp, more or less faint. */
import type { Random } from '../../../shared/random'
import type { Grain } from './grain'
import { jpegNoise } from './jpeg-noise'
import { copyOf, type Patch } from './patch'

/** A capital is at least so many pixels high for each pass of blurring. */
const PIXELS_PER_BLUR = 17

export interface Recording {
  /** Grey of the paper, 0 to 255. */
  readonly paper: number
  /** Share of the paper's light that full ink takes. */
  readonly darkness: number
  /** Change of the paper's light from edge to edge, as a share of it. */
  readonly shadeX: number
  readonly shadeY: number
  /** Deviations of noise, as shares of the step from paper to ink. */
  readonly fine: number
  readonly soft: number
  /** Passes of `blur` that the ink goes through before. */
  readonly blurPasses: number
  /** JPEG quality; null for none of it. */
  readonly quality: number | null
}

/** `unit`: height of a capital in pixels; small letters that are as blurred as large ones nobody could read. */
export function drawRecording(unit: number, random: Random): Recording {
  const isFaint = random.next() < 0.3
  const shade = random.next() < 0.5 ? 0.03 : 0.2
  return {
    paper: 130 + random.next() * 120,
    darkness: isFaint ? 0.15 + random.next() * 0.35 : 0.5 + random.next() * 0.45,
    shadeX: random.spread(shade),
    shadeY: random.spread(shade),
    fine: random.next() ** 2 * 0.12,
    soft: random.next() ** 2 * 0.08,
    blurPasses: Math.min(Math.floor(unit / PIXELS_PER_BLUR), random.below(4)),
    quality: random.next() < 0.25 ? 15 + random.below(60) : null
  }
}

/** Grey values, 0 dark to 255 light, of `ink` (0 none to 1 full), which was blurred already. */
export function record(ink: Patch, recording: Recording, grain: Grain, random: Random): Patch {
  const { paper, darkness, shadeX, shadeY, fine, soft } = recording
  const { width, height } = ink
  const page = copyOf(ink)
  const sensor = grain.fine.window(width, height, random)
  const fibres = grain.soft.window(width, height, random)
  const step = paper * darkness
  for (let y = 0, at = 0; y < height; y++) {
    const row = y * sensor.stride
    for (let x = 0; x < width; x++, at++) {
      const light = paper * (1 + shadeX * (x / width - 0.5) + shadeY * (y / height - 0.5))
      const noise = fine * sensor.values[row + x] + soft * fibres.values[row + x]
      const value = light * (1 - darkness * page.data[at]) + step * noise
      page.data[at] = Math.min(255, Math.max(0, value))
    }
  }
  if (recording.quality !== null) jpegNoise(page, recording.quality)
  return page
}
