/**
 * Long lists of like rows on their way to a window: as columns, and what many rows have alike only once. A list of
 * thousands of runs is a tenth of its size in this form, and its parts are as shared at the other end as they were here.
 */

/** A row's cell: its place among the distinct values, or NONE. */
interface DistinctColumn {
  readonly $distinct: readonly unknown[]
  readonly $at: readonly number[]
}
interface PackedRows {
  readonly $rows: number
  readonly $columns: Readonly<Record<string, readonly unknown[] | DistinctColumn | PackedRows>>
}
type Row = Readonly<Record<string, unknown>>

/** Shorter lists are readable as they are, and small enough. */
const LEAST_ROWS = 100
/** The row has no such field. */
const NONE = -1

/** What is no long list of objects stays as it is. */
export const packRows = (value: unknown): unknown => (Array.isArray(value) && value.length >= LEAST_ROWS && value.every(isRow) ? pack(value) : value)

export const unpackRows = (value: unknown): unknown => (isRow(value) && '$rows' in value ? unpack(value as unknown as PackedRows) : value)

function pack(rows: readonly Row[]): PackedRows {
  const fields = new Set<string>()
  for (const row of rows) for (const field in row) fields.add(field)
  return { $rows: rows.length, $columns: Object.fromEntries([...fields].map((field) => [field, packColumn(rows.map((row) => row[field]))])) }
}

function packColumn(cells: readonly unknown[]): PackedRows['$columns'][string] {
  const places = new Map<unknown, number>()
  const at = cells.map((cell) => {
    if (cell === undefined) return NONE
    const place = places.get(cell) ?? places.size
    places.set(cell, place)
    return place
  })
  if (at.includes(NONE) || places.size <= cells.length / 2) return { $distinct: [...places.keys()], $at: at }
  return cells.every(isRow) ? pack(cells) : cells
}

function unpack({ $rows, $columns }: PackedRows): Row[] {
  const rows = Array.from({ length: $rows }, (): Record<string, unknown> => ({}))
  for (const [field, column] of Object.entries($columns)) {
    if ('$at' in column) column.$at.forEach((place, row) => place !== NONE && (rows[row][field] = column.$distinct[place]))
    else ('$rows' in column ? unpack(column) : column).forEach((cell, row) => (rows[row][field] = cell))
  }
  return rows
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
