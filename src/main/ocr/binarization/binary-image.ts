/** What binarization makes of a page: ink or paper, one byte a pixel. */

export interface BinaryImage {
  readonly width: number
  readonly height: number
  /** width * height values, row by row: 1 ink, 0 paper. */
  readonly data: Uint8Array
}
