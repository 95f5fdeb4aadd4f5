/**
 * What a person does, sent to the backend one after another in the order in which it was done. When one
 * fails, it and all that follow are kept until it is tried again or dropped: nothing typed is lost.
 */

/** A symbol typed or chosen, or a step of the page's history. */
export type Operation =
  | { readonly kind: 'symbol'; readonly pageId: number; readonly glyphId: number; readonly symbol: string }
  | { readonly kind: 'history'; readonly pageId: number; readonly step: 'undo' | 'redo' }

export interface QueueState {
  /** The first one is under way, or failed when there is a problem. */
  readonly operations: readonly Operation[]
  /** Why the first one could not be done. */
  readonly problem: string | null
}

export class OperationQueue {
  private operations: readonly Operation[] = []
  private problem: string | null = null
  private isSending = false

  /** `send` rejects when the operation was not carried out. */
  constructor(
    private readonly send: (operation: Operation) => Promise<void>,
    private readonly sentence: (error: unknown) => string,
    private readonly onChange: (state: QueueState) => void
  ) {}

  add(operation: Operation): void {
    this.operations = [...this.operations, operation]
    this.tell()
    void this.work()
  }

  /** Tries the failed operation again, and then the others. */
  retry(): void {
    if (this.problem === null) return
    this.problem = null
    this.tell()
    void this.work()
  }

  /** Gives up the failed operation and goes on with the others. */
  dropFailed(): void {
    if (this.problem === null) return
    this.operations = this.operations.slice(1)
    this.problem = null
    this.tell()
    void this.work()
  }

  private async work(): Promise<void> {
    if (this.isSending) return
    this.isSending = true
    while (this.operations.length > 0 && this.problem === null) {
      try {
        await this.send(this.operations[0])
        this.operations = this.operations.slice(1)
      } catch (error) {
        this.problem = this.sentence(error)
      }
      this.tell()
    }
    this.isSending = false
  }

  private tell(): void {
    this.onChange({ operations: this.operations, problem: this.problem })
  }
}

/** The symbols that wait, by glyph: the last one typed wins. */
export function pendingSymbols({ operations }: QueueState): Map<number, string> {
  return new Map(
    operations.flatMap((each) => (each.kind === 'symbol' ? [[each.glyphId, each.symbol] as const] : []))
  )
}
