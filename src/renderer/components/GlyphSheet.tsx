/** Many glyphs in one canvas, in rows: faster than an image each, and crisp at any size. */
import { useEffect, useRef } from 'react'
import { inkOnPaper, glyphCount, type GlyphPixels, type Palette } from './glyph-pixels'

interface GlyphSheetProps {
  readonly glyphs: GlyphPixels
  readonly columns: number
  /** Of a glyph on screen, in CSS pixels. */
  readonly size: number
  readonly gap?: number
  readonly palette?: Palette
  readonly label: string
}

export function GlyphSheet({ glyphs, columns, size, gap = 2, palette = inkOnPaper, label }: GlyphSheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const count = glyphCount(glyphs)
  const rows = Math.ceil(count / columns)
  useEffect(() => {
    if (canvas.current !== null) draw(canvas.current, glyphs, columns, size, gap, palette)
  }, [glyphs, columns, size, gap, palette])
  const extent = (cells: number): number => cells * (size + gap) - gap
  return <canvas ref={canvas} role="img" aria-label={label} style={{ display: 'block', width: extent(columns), height: extent(rows) }} />
}

function draw(canvas: HTMLCanvasElement, glyphs: GlyphPixels, columns: number, size: number, gap: number, palette: Palette): void {
  const scale = window.devicePixelRatio
  const cell = (size + gap) * scale
  const count = glyphCount(glyphs)
  canvas.width = columns * cell - gap * scale
  canvas.height = Math.ceil(count / columns) * cell - gap * scale
  const context = canvas.getContext('2d')
  const source = paint(glyphs, palette)
  if (context === null || source === null) return
  context.imageSmoothingEnabled = size * scale < glyphs.width
  for (let index = 0; index < count; index++) {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    context.drawImage(source, 0, index * glyphs.height, glyphs.width, glyphs.height, column * cell, row * cell, size * scale, size * scale)
  }
}

/** All glyphs below each other, in their own pixels. */
function paint({ width, height, bytes }: GlyphPixels, palette: Palette): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = bytes.length / width
  const context = canvas.getContext('2d')
  if (context === null || bytes.length === 0) return null
  const image = context.createImageData(width, bytes.length / width)
  bytes.forEach((byte, index) => image.data.set([...palette(byte), 255], index * 4))
  context.putImageData(image, 0, 0)
  return height > 0 ? canvas : null
}
