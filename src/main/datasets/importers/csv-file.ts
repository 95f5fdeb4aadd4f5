/** Reads tables of bytes with one column of labels, line by line, so that a large file needs no second copy. */
import { open } from 'node:fs/promises'
import type { WorkContext } from '../../../shared/progress'
import { UserError } from '../../../shared/user-error'

export interface CsvTable {
  /** The file's name. */
  readonly source: string
  readonly side: number
  /** labels.length x side x side. */
  readonly pixels: Uint8Array
  /** As they are written. */
  readonly labels: readonly string[]
}

type LabelColumn = 'first' | 'last'

/** Of all values together. */
const MOST_BYTES = 2 ** 31
/** Lines between two reports; also how soon cancelling is noticed. */
const REPORT_EVERY = 1000

/** Throws UserError with line and column when something is no number, or a line is too short or too long. */
export async function readCsv(path: string, fileName: string, context: WorkContext): Promise<CsvTable> {
  const table = new TableBuilder(fileName)
  const file = await open(path)
  try {
    const { size } = await file.stat()
    let characters = 0
    for await (const line of file.readLines()) {
      table.take(line)
      characters += line.length + 1
      if (table.lineNumber % REPORT_EVERY !== 0) continue
      context.signal.throwIfAborted()
      context.onProgress({ stage: { key: 'jobs:reading', values: { name: fileName } }, fraction: Math.min(1, characters / size) })
    }
  } finally {
    await file.close()
  }
  return table.build()
}

/**
 * Takes lines until there are no more; only then is it plain which column holds the labels. Every cell is kept
 * as a byte, those at both ends also as they are written.
 */
class TableBuilder {
  lineNumber = 0
  private separator = ','
  private columns = 0
  private fromHeader: LabelColumn | null = null
  private readonly ends: Readonly<Record<LabelColumn, string[]>> = { first: [], last: [] }
  private values = new Uint8Array(1 << 20)
  private used = 0

  constructor(private readonly fileName: string) {}

  take(line: string): void {
    this.lineNumber += 1
    const text = this.lineNumber === 1 ? line.replace(/^\ufeff/, '') : line
    if (text.trim() === '') return
    if (this.columns === 0) this.separator = separatorOf(text)
    const cells = text.split(this.separator).map(bare)
    if (this.columns === 0) {
      this.columns = cells.length
      this.checkSquare()
      if (isHeader(cells)) {
        this.fromHeader = labelColumnOf(cells)
        return
      }
    }
    this.takeCells(cells)
  }

  build(): CsvTable {
    const count = this.ends.first.length
    if (count === 0) throw new UserError('errors:csv.noPixels', { file: this.fileName })
    const column = this.labelColumn()
    const pixels = new Uint8Array(count * (this.columns - 1))
    const skipped = column === 'first' ? 1 : 0
    for (let row = 0; row < count; row++) {
      const start = row * this.columns + skipped
      pixels.set(this.values.subarray(start, start + this.columns - 1), row * (this.columns - 1))
    }
    return { source: this.fileName, side: Math.sqrt(this.columns - 1), pixels, labels: this.ends[column] }
  }

  private checkSquare(): void {
    if (this.columns > 1 && Number.isInteger(Math.sqrt(this.columns - 1))) return
    throw new UserError('errors:csv.noSquare', { file: this.fileName, count: this.columns, line: this.lineNumber })
  }

  private takeCells(cells: readonly string[]): void {
    if (cells.length !== this.columns) {
      throw new UserError('errors:csv.otherColumns', { file: this.fileName, count: cells.length, line: this.lineNumber, columns: this.columns })
    }
    this.makeRoom()
    for (let column = 0; column < cells.length; column++) {
      const value = Number(cells[column])
      const isByte = cells[column] !== '' && Number.isInteger(value) && value >= 0 && value <= 255
      const atEnd = column === 0 || column === cells.length - 1
      if (!isByte && (!atEnd || cells[column] === '')) throw this.noByte(cells[column], column)
      this.values[this.used++] = isByte ? value : 0
    }
    this.ends.first.push(cells[0])
    this.ends.last.push(cells[cells.length - 1])
  }

  private noByte(cell: string, column: number): UserError {
    return new UserError('errors:csv.noByte', { file: this.fileName, cell, line: this.lineNumber, column: column + 1 })
  }

  private makeRoom(): void {
    if (this.used + this.columns <= this.values.length) return
    if (this.values.length >= MOST_BYTES) throw new UserError('errors:csv.tooLarge', { file: this.fileName, most: MOST_BYTES })
    const larger = new Uint8Array(this.values.length * 2 + this.columns)
    larger.set(this.values)
    this.values = larger
  }

  /** Labels that are text show themselves; of numbers, the column that never changes is a corner of paper. */
  private labelColumn(): LabelColumn {
    const { first, last } = this.ends
    const texts = (['first', 'last'] as const).filter((column) => !this.ends[column].every(isByteText))
    if (texts.length === 2) throw new UserError('errors:csv.twoLabels', { file: this.fileName })
    if (texts.length === 1) return texts[0]
    if (this.fromHeader !== null) return this.fromHeader
    const isConstant = (cells: readonly string[]): boolean => cells.every((cell) => cell === cells[0])
    return isConstant(first) && !isConstant(last) ? 'last' : 'first'
  }
}

const bare = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1')

const isByteText = (cell: string): boolean => /^\d+$/.test(cell) && Number(cell) <= 255

/** The one of the usual separators that the line has most of. */
function separatorOf(line: string): string {
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: line.split(separator).length }))
  return counts.reduce((best, other) => (other.count > best.count ? other : best)).separator
}

/** A line of pixels has at most one cell of text, and that is a character; names are longer, or several. */
function isHeader(cells: readonly string[]): boolean {
  const texts = cells.filter((cell) => Number.isNaN(Number(cell)))
  return texts.length > 1 || texts.some((text) => text.length > 2)
}

function labelColumnOf(header: readonly string[]): LabelColumn | null {
  const isLabel = (cell: string): boolean => /^(label|class|symbol|character|target|y)s?$/i.test(cell)
  if (isLabel(header[0])) return 'first'
  return isLabel(header[header.length - 1]) ? 'last' : null
}
