/** Shows what was read under what is true, letter under letter, with a mark wherever they differ. */
import { basename } from 'node:path'
import { causes, type Cause, type Cell } from '../ocr/evaluation/difference-cells'
import type { PageEvaluation } from '../ocr/evaluation/evaluate-pages'
import { countCauses, type PageDifference } from '../ocr/evaluation/page-difference'

const marks: Readonly<Record<Cause, { readonly mark: string; readonly meaning: string }>> = {
  cut: { mark: '/', meaning: 'cut: one glyph read as several' },
  joined: { mark: '=', meaning: 'joined: several glyphs read as one' },
  misread: { mark: 'x', meaning: 'misread' },
  missed: { mark: '-', meaning: 'missed: not read at all' },
  added: { mark: '+', meaning: 'added: nothing is there' },
  gap: { mark: '_', meaning: 'word gap lost or made up' }
}
/** Where a row has no letter. */
const NOTHING = '\u00b7'

/** Three texts of the same length, one under the other. */
export interface AlignedRows {
  readonly truth: string
  readonly read: string
  /** Blank where they agree. */
  readonly marks: string
}

export function alignedRows(cells: readonly Cell[]): AlignedRows {
  const padded = cells.map(({ truth, read, cause }) => {
    const width = Math.max(truth.length, read.length)
    const mark = cause === null ? ' ' : marks[cause].mark
    return { truth: truth.padEnd(width, NOTHING), read: read.padEnd(width, NOTHING), marks: mark.repeat(width) }
  })
  const row = (key: keyof AlignedRows): string => padded.map((cell) => cell[key]).join('')
  return { truth: row('truth'), read: row('read'), marks: row('marks') }
}

/** Every line that differs, by page, and how often each cause did it. */
export function differencesText(pages: readonly Pick<PageEvaluation, 'page' | 'difference'>[]): string {
  return [...pages.map(({ page, difference }) => pageText(page, difference)), tallyText(pages.map(({ difference }) => difference))].join('\n\n')
}

function pageText(page: string, { basis, lines }: PageDifference): string {
  const differing = lines.flatMap((cells, index) => (cells.some(({ cause }) => cause !== null) ? [{ cells, number: index + 1 }] : []))
  const name = `${basename(page)} (by ${basis})`
  if (differing.length === 0) return `${name}: no difference in ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}`
  return [name, ...differing.map(({ cells, number }) => lineText(number, alignedRows(cells)))].join('\n')
}

function lineText(number: number, { truth, read, marks: marked }: AlignedRows): string {
  const heads = [`${String(number).padStart(4)} truth `, '     read  ', '           ']
  return [truth, read, marked].map((text, index) => `${heads[index]}${text}`.trimEnd()).join('\n')
}

function tallyText(differences: readonly PageDifference[]): string {
  const counts = countCauses(differences)
  return causes.map((cause) => `${marks[cause].mark} ${String(counts[cause]).padStart(4)} ${marks[cause].meaning}`).join('\n')
}
