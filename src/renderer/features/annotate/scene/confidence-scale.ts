/**
 * The colours of doubt: from a muted blue (sure) over magenta to a strong orange (doubtful). The way is a
 * curve in OKLab (Ottosson 2020, https://bottosson.github.io/posts/oklab/), walked in steps of equal length,
 * so that equal steps look equal; it grows more vivid all along, so that the eye falls on doubt. Blue against
 * orange stays apart in the common kinds of colour blindness.
 */

/** Lightness, green-red and blue-yellow of OKLab. */
export type Lab = readonly [number, number, number]

const sure: Lab = [0.6, -0.03, -0.1]
const doubtful: Lab = [0.66, 0.14, 0.13]
/** Pulls the curve away from grey, over which a straight line would lead. */
const over: Lab = [0.6, 0.17, -0.06]

/** Confidences from here down are all drawn as the most doubtful. */
const FULL_DOUBT_AT = 0.5
export const SCALE_STEPS = 32

/** How doubtful a confidence (0 to 1) is: 0 to 1. */
export const doubt = (confidence: number): number =>
  Math.min(1, Math.max(0, (1 - confidence) / (1 - FULL_DOUBT_AT)))

/** The step of the scale, 0 (sure) to SCALE_STEPS - 1. */
export const doubtStep = (confidence: number): number => Math.round(doubt(confidence) * (SCALE_STEPS - 1))

/** Linear-light sRGB of an OKLab colour, each 0 to 1 when in gamut. */
export function labToLinearRgb([lightness, a, b]: Lab): [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  ]
}

const encode = (linear: number): number =>
  linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
const byte = (linear: number): number => Math.round(255 * encode(Math.min(1, Math.max(0, linear))))

/** Quadratic Bézier curve through the three colours. */
const onCurve = (t: number): Lab => {
  const mix = (axis: 0 | 1 | 2): number =>
    (1 - t) ** 2 * sure[axis] + 2 * t * (1 - t) * over[axis] + t ** 2 * doubtful[axis]
  return [mix(0), mix(1), mix(2)]
}

/** Distance in OKLab: how different two colours look. */
export const labDistance = (p: Lab, q: Lab): number => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])

/** `count` points of the curve, each as far from the one before as the others. */
function evenSteps(count: number): Lab[] {
  const fine = Array.from({ length: 1001 }, (_, index) => onCurve(index / 1000))
  const travelled = [0]
  for (let index = 1; index < fine.length; index++) {
    travelled.push(travelled[index - 1] + labDistance(fine[index], fine[index - 1]))
  }
  const whole = travelled[travelled.length - 1]
  return Array.from({ length: count }, (_, step) => {
    const index = travelled.findIndex((distance) => distance >= (whole * step) / (count - 1) - 1e-9)
    return fine[index]
  })
}

export const scaleLab: readonly Lab[] = evenSteps(SCALE_STEPS)

/** The scale's colours as CSS, by step. */
export const scaleColours: readonly string[] = scaleLab.map((lab) => {
  const [red, green, blue] = labToLinearRgb(lab)
  return `rgb(${byte(red)}, ${byte(green)}, ${byte(blue)})`
})

export const confidenceColour = (confidence: number): string => scaleColours[doubtStep(confidence)]

/** The whole scale as a CSS gradient, sure at the left. */
export const scaleGradient = `linear-gradient(to right, ${[0, 8, 16, 24, 31].map((step) => scaleColours[step]).join(', ')})`
