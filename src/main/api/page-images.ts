/**
 * Serves pages as images: thumbnail, screen size, tiles and the ink alone. They are made when first asked for and kept;
 * the address holds the hash of the bytes, so a window may keep them for good.
 */
import { join } from 'node:path'
import { Hono } from 'hono'
import type { DeriveRequest } from '../ocr/decode/derived-images'
import { inSilence } from '../../shared/progress'
import type { AppContext } from './app-context'
import { imageResponse, readIfThere } from './image-response'

export class PageImages {
  /** Work under way, so that twenty tiles asked for at once are made once. */
  private readonly underWay = new Map<string, Promise<void>>()

  constructor(private readonly app: AppContext) {}

  routes(): Hono {
    return new Hono()
      .get('/:sha256{[0-9a-f]{64}}/:frame{[0-9]+}/:name{(thumbnail|screen)\\.webp}', (c) => {
        const { sha256, frame, name } = c.req.param()
        return imageResponse('image/webp', () => this.image(sha256, Number(frame), 'previews', name))
      })
      .get('/:sha256{[0-9a-f]{64}}/:frame{[0-9]+}/ink.png', (c) => {
        const { sha256, frame } = c.req.param()
        return imageResponse('image/png', () => this.image(sha256, Number(frame), 'ink', 'ink.png'))
      })
      .get('/:sha256{[0-9a-f]{64}}/:frame{[0-9]+}/tiles/:level{[0-9]+}/:cell{[0-9]+_[0-9]+\\.webp}', (c) => {
        const { sha256, frame, level, cell } = c.req.param()
        return imageResponse('image/webp', () => this.image(sha256, Number(frame), 'tiles', join('tiles', level, cell)))
      })
  }

  private async image(sha256: string, frameIndex: number, images: DeriveRequest['images'], name: string): Promise<Buffer | null> {
    const { files, pages } = this.app.workspace
    const outputDir = files.derived({ sha256, frameIndex })
    const filePath = join(outputDir, name)
    const ready = await readIfThere(filePath)
    if (ready !== null) return ready
    const file = pages.fileByImage(sha256, frameIndex)
    if (file === undefined) return null
    const request: DeriveRequest = { filePath: files.original(file), fileName: file.name, frameIndex, images, outputDir }
    await this.derive(`${sha256}/${frameIndex}/${images}`, request)
    return readIfThere(filePath)
  }

  private derive(key: string, request: DeriveRequest): Promise<void> {
    const underWay = this.underWay.get(key)
    if (underWay !== undefined) return underWay
    const work = this.app.imaging
      .run({ kind: 'derive', ...request }, inSilence())
      .then(() => undefined)
      .finally(() => this.underWay.delete(key))
    this.underWay.set(key, work)
    return work
  }
}
