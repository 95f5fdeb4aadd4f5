/** A glyph as it stands on its page, with some of what is around it. */
import type { CSSProperties } from 'react'
import type { Box } from '../../../shared/geometry'
import { screenUrl } from '../../../shared/image-urls'
import type { Page } from '../../../shared/page'
import classes from './Review.module.css'

interface GlyphImageProps {
  readonly page: Page
  readonly box: Box
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** Around the box, in heights of the box. */
  readonly around: number
  /** Outlines the glyph: where more than itself is shown. */
  readonly outlined?: boolean
}

export function GlyphImage({ page, box, width, height, around, outlined = false }: GlyphImageProps) {
  const room = box.height * around
  const scale = Math.min(width / (box.width + 2 * room), height / (box.height + 2 * room))
  const x = width / 2 - (box.x + box.width / 2) * scale
  const y = height / 2 - (box.y + box.height / 2) * scale
  const style: CSSProperties = {
    width,
    height,
    backgroundImage: `url("${screenUrl(page)}")`,
    backgroundSize: `${page.width * scale}px ${page.height * scale}px`,
    backgroundPosition: `${x}px ${y}px`
  }
  return (
    <span className={classes.image} style={style} aria-hidden>
      {outlined && (
        <span
          className={classes.outline}
          style={{ left: box.x * scale + x - 3, top: box.y * scale + y - 3, width: box.width * scale + 6, height: box.height * scale + 6 }}
        />
      )}
    </span>
  )
}
