/** Charts that show the same x: what one is pointed at, the others show too. */
import type { Core, PlotElement } from 'plotly.js/lib/core'

export class HoverGroup {
  private readonly members = new Map<PlotElement, Core>()
  /** Set while the others follow: what they tell then is an echo. */
  private isFollowing = false

  add(element: PlotElement, plotly: Core): () => void {
    this.members.set(element, plotly)
    element.on('plotly_hover', ({ xvals }) => this.follow(element, (other, core) => core.Fx.hover(other, { xval: xvals?.[0] ?? 0 }, 'xy')))
    element.on('plotly_unhover', () => this.follow(element, (other, core) => core.Fx.unhover(other)))
    return () => {
      this.members.delete(element)
      for (const event of ['plotly_hover', 'plotly_unhover']) element.removeAllListeners(event)
    }
  }

  private follow(leader: PlotElement, show: (other: PlotElement, core: Core) => void): void {
    if (this.isFollowing) return
    this.isFollowing = true
    for (const [other, core] of this.members) if (other !== leader) show(other, core)
    this.isFollowing = false
  }
}
