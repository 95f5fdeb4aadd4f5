/** Glyphs as bytes, on their way to a canvas. */

/** Glyphs one after another: 0 paper, 255 ink, in row order. */
export interface GlyphPixels {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

export const glyphCount = ({ width, height, bytes }: GlyphPixels): number => bytes.length / (width * height)

export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

/** Red, green and blue of a byte. */
export type Palette = (byte: number) => readonly [number, number, number]

/** Ink on paper, in either theme: the eye knows letters so. */
export const inkOnPaper: Palette = (byte) => [255 - byte, 255 - byte, 255 - byte]

/** 128 is nothing (paper), below it blue, above it orange: which way a weight pulls. */
export const aboutZero: Palette = (byte) => {
  const share = (byte - 128) / 127
  const strength = Math.abs(share)
  const [red, green, blue] = share < 0 ? [40, 92, 214] : [222, 98, 10]
  return [mix(red, strength), mix(green, strength), mix(blue, strength)]
}

const mix = (channel: number, strength: number): number => Math.round(255 + (channel - 255) * strength)
