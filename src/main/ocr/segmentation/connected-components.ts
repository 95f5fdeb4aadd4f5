/**
 * Connected components of ink, 8-connected, from horizontal runs joined by union-find (He, Chao & Suzuki,
 * "A run-based two-scan labeling algorithm", IEEE Transactions on Image Processing 17, 2008). Runs are kept,
 * so that a component's own pixels can be had without a label for every pixel of the page.
 */
import type { BinaryImage } from '../binarization/binary-image'
import type { Box } from '../../../shared/geometry'

/** Horizontal stretches of ink in reading order: run i covers starts[i] <= x < ends[i] of row rows[i]. */
export interface Runs {
  readonly rows: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

export interface Component {
  readonly box: Box
  /** Ink pixels. */
  readonly area: number
  /** Indices into the page's runs, ascending. */
  readonly runs: Int32Array
}

export interface ConnectedComponents {
  readonly runs: Runs
  /** In the order of their first run. */
  readonly components: readonly Component[]
}

export function findConnectedComponents(image: BinaryImage): ConnectedComponents {
  const runs = findRuns(image)
  return { runs, components: gather(runs, joinRuns(runs)) }
}

function findRuns({ width, height, data }: BinaryImage): Runs {
  const count = countRuns(width, height, data)
  const rows = new Int32Array(count)
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  let run = 0
  for (let y = 0; y < height; y += 1) {
    const row = y * width
    for (let x = 0; x < width; ) {
      if (data[row + x] === 0) {
        x += 1
        continue
      }
      const start = x
      while (x < width && data[row + x] !== 0) x += 1
      rows[run] = y
      starts[run] = start
      ends[run] = x
      run += 1
    }
  }
  return { rows, starts, ends }
}

function countRuns(width: number, height: number, data: Uint8Array): number {
  let count = 0
  for (let y = 0; y < height; y += 1) {
    let before = 0
    for (let i = y * width; i < (y + 1) * width; i += 1) {
      if (data[i] !== 0 && before === 0) count += 1
      before = data[i]
    }
  }
  return count
}

/** For each run the first run of its component. */
function joinRuns({ rows, starts, ends }: Runs): Int32Array {
  const parents = Int32Array.from(rows, (_row, index) => index)
  let above = 0
  for (let run = 0; run < rows.length; run += 1) {
    const row = rows[run]
    // Runs above that end before this one begins cannot touch it or any later run of its row.
    while (rows[above] < row - 1 || (rows[above] === row - 1 && ends[above] < starts[run])) above += 1
    // Touching by a corner counts: ends are exclusive, so equality is a corner.
    for (let other = above; rows[other] === row - 1 && starts[other] <= ends[run]; other += 1) {
      const a = rootOf(parents, run)
      const b = rootOf(parents, other)
      if (a < b) parents[b] = a
      else parents[a] = b
    }
  }
  for (let run = 0; run < parents.length; run += 1) parents[run] = parents[parents[run]]
  return parents
}

/** Halves the path on the way (Tarjan & van Leeuwen 1984). */
function rootOf(parents: Int32Array, run: number): number {
  let root = run
  while (parents[root] !== root) {
    parents[root] = parents[parents[root]]
    root = parents[root]
  }
  return root
}

function gather(runs: Runs, roots: Int32Array): Component[] {
  const sizes = new Int32Array(roots.length)
  for (const root of roots) sizes[root] += 1
  const members = new Map<number, { runs: Int32Array; filled: number }>()
  for (let run = 0; run < roots.length; run += 1) {
    const root = roots[run]
    let member = members.get(root)
    if (member === undefined) members.set(root, (member = { runs: new Int32Array(sizes[root]), filled: 0 }))
    member.runs[member.filled++] = run
  }
  return [...members.values()].map((member) => measure(runs, member.runs))
}

function measure({ rows, starts, ends }: Runs, own: Int32Array): Component {
  let left = Infinity
  let rightEnd = 0
  let area = 0
  for (const run of own) {
    left = Math.min(left, starts[run])
    rightEnd = Math.max(rightEnd, ends[run])
    area += ends[run] - starts[run]
  }
  const top = rows[own[0]]
  const box = { x: left, y: top, width: rightEnd - left, height: rows[own[own.length - 1]] + 1 - top }
  return { box, area, runs: own }
}
