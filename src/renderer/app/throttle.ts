/**
 * Gathers ids and hands them on: the first at once, those that follow within the interval together at its
 * end. A burst of changes becomes two requests, a single change is seen without delay.
 */
export class ThrottledIds {
  private waiting = new Set<number>()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly intervalMs: number,
    private readonly handOn: (ids: readonly number[]) => void
  ) {}

  add(ids: readonly number[]): void {
    for (const id of ids) this.waiting.add(id)
    if (this.timer === undefined) this.flush()
  }

  private flush(): void {
    if (this.waiting.size === 0) {
      this.timer = undefined
      return
    }
    const ids = [...this.waiting]
    this.waiting = new Set()
    this.timer = setTimeout(() => this.flush(), this.intervalMs)
    this.handOn(ids)
  }
}
