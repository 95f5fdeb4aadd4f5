/** The pixels that every later stage works on: one 8-bit luminance a pixel, row by row from the top. */

export interface GreyImage {
  readonly width: number
  readonly height: number
  /** width * height values, 0 black to 255 white. */
  readonly data: Uint8Array
}
