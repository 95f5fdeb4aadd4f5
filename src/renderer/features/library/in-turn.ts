/** Work done one after another, so that an undo comes after the deletion that it takes back. */
export class InTurn {
  private last: Promise<void> = Promise.resolve()

  /** Resolves or rejects with the work; work that fails does not stop what comes after it. */
  run(work: () => Promise<void>): Promise<void> {
    const turn = this.last.then(work)
    this.last = turn.catch(() => undefined)
    return turn
  }
}
