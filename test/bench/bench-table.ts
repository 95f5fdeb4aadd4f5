/** What a benchmark returns: rows to print as a table, or as one JSON document. */
export interface BenchTable {
  readonly title: string
  /** Numbers carry their unit in the name: "decode ms". */
  readonly rows: readonly Readonly<Record<string, string | number>>[]
}

/** The middle of several measurements: machines are noisy. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}
