/**
 * What a person does, sent to the backend one after another in the order in which it was done. When one
 * fails, it and all that follow are kept until it is tried again or dropped: nothing typed is lost.
 */
import { renamed, type Operation } from './operation'

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

  /**
   * Puts the operation in the place of the last one when that has not been sent yet and `replaces` says so: a box
   * that is pushed by a held key makes one step, not fifty.
   */
  addOrReplace(operation: Operation, replaces: (last: Operation) => boolean): void {
    const last = this.operations.at(-1)
    if (last !== undefined && this.operations.length > 1 && replaces(last)) {
      this.operations = [...this.operations.slice(0, -1), operation]
      this.tell()
    } else this.add(operation)
  }

  /** Ids have become known: what waits speaks of them from now on. */
  rename(ids: ReadonlyMap<number, number>): void {
    if (ids.size > 0) this.operations = this.operations.map((operation) => renamed(operation, ids))
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
