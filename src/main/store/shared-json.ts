/**
 * JSON of many rows that say much the same: the same text is parsed once, and the parts that several objects have alike
 * are one object, so that whoever goes through thousands of them looks at each part once.
 */
export class SharedJson {
  private known = new Map<string, unknown>()
  private used = new Map<string, unknown>()

  /** Within `read` texts are parsed; what it did not ask for is forgotten after it. */
  generation<Result>(read: (json: SharedJson) => Result): Result {
    try {
      return read(this)
    } finally {
      this.known = this.used
      this.used = new Map()
    }
  }

  /** What comes of it is shared: it must not be changed. */
  parse<Value>(text: string): Value {
    return this.keep(text, () => this.withSharedParts(JSON.parse(text))) as Value
  }

  private keep(text: string, make: () => unknown): unknown {
    const value = this.used.get(text) ?? this.known.get(text) ?? make()
    this.used.set(text, value)
    return value
  }

  /** Fields that are objects are those of other objects where they say the same. */
  private withSharedParts(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, this.shared(part)]))
  }

  private shared(part: unknown): unknown {
    return typeof part === 'object' && part !== null ? this.keep(JSON.stringify(part), () => part) : part
  }
}
