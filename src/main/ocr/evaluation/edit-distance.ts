/** How two sequences differ: the least number of insertions, deletions and replacements (Levenshtein 1966), and which. */

/** That number alone. O(a.length * b.length) steps, memory for two rows. */
export function levenshtein<T>(a: readonly T[], b: readonly T[]): number {
  let distance = b.length
  visitRows(a, b, (row) => void (distance = row[b.length]))
  return distance
}

/** Indices into both sequences that stand for each other; null: it has nothing on the other side. */
export interface Pairing {
  readonly a: number | null
  readonly b: number | null
}

/**
 * The pairs of a least costly way from `a` to `b`, in order. Of equally short ways the one that replaces latest in the
 * sequences. Keeps a byte for each of a.length * b.length steps.
 */
export function align<T>(a: readonly T[], b: readonly T[]): Pairing[] {
  const width = b.length + 1
  const steps = new Uint8Array((a.length + 1) * width)
  visitRows(a, b, (row, y, above) => {
    for (let x = 0; x < width; x += 1) {
      const replaces = above !== null && x > 0 && row[x] === above[x - 1] + (a[y - 1] === b[x - 1] ? 0 : 1)
      const deletes = above !== null && row[x] === above[x] + 1
      steps[y * width + x] = replaces ? REPLACE : deletes ? DELETE : INSERT
    }
  })
  return wayBack(steps, a.length, b.length)
}

const REPLACE = 0
const DELETE = 1
const INSERT = 2

function wayBack(steps: Uint8Array, fromA: number, fromB: number): Pairing[] {
  const pairs: Pairing[] = []
  for (let y = fromA, x = fromB; y > 0 || x > 0; ) {
    const step = steps[y * (fromB + 1) + x]
    pairs.push({ a: step === INSERT ? null : (y -= 1), b: step === DELETE ? null : (x -= 1) })
  }
  return pairs.reverse()
}

/** Calls `visit` with row y of the table of distances between the first y of `a` and the first x of `b`, and the row above. */
function visitRows<T>(a: readonly T[], b: readonly T[], visit: (row: readonly number[], y: number, above: readonly number[] | null) => void): void {
  let above = Array.from({ length: b.length + 1 }, (_, x) => x)
  visit(above, 0, null)
  for (let y = 1; y <= a.length; y += 1) {
    const row = [y]
    for (let x = 1; x <= b.length; x += 1) {
      const replaced = above[x - 1] + (a[y - 1] === b[x - 1] ? 0 : 1)
      row.push(Math.min(above[x] + 1, row[x - 1] + 1, replaced))
    }
    visit(row, y, above)
    above = row
  }
}
