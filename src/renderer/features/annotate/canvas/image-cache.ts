/** Images by address: asked for once, kept while they are in use, the longest unused let go first. */

const KEPT_IMAGES = 192

export class ImageCache {
  private readonly images = new Map<string, HTMLImageElement>()
  private readonly listeners = new Set<() => void>()

  /** Calls back whenever an image that was asked for can be drawn; returns the unsubscribe. */
  onReady(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** The image if it can be drawn now; begins to load it otherwise. */
  get(url: string): HTMLImageElement | null {
    const known = this.images.get(url)
    if (known !== undefined) {
      // Put at the end: the map's order is the order of use.
      this.images.delete(url)
      this.images.set(url, known)
      return known.complete && known.naturalWidth > 0 ? known : null
    }
    this.load(url)
    return null
  }

  private load(url: string): void {
    const image = new Image()
    image.decoding = 'async'
    image.onload = () => this.listeners.forEach((listener) => listener())
    image.src = url
    this.images.set(url, image)
    for (const oldest of this.images.keys()) {
      if (this.images.size <= KEPT_IMAGES) break
      this.images.delete(oldest)
    }
  }
}

/** Of all pages: going back to one shows it at once. */
export const pageImages = new ImageCache()
