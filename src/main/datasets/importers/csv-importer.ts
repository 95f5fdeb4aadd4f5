/**
 * CSV of pixels, a line an image, as Kaggle has MNIST and EMNIST: the label and side x side values from 0 to 255 in
 * row order. The label stands first or last; a header, and a `*-mapping.txt` beside the file, may be there.
 */
import type { WorkContext } from '../../../shared/progress'
import { UserError } from '../../../shared/user-error'
import { normaliseAppearance } from './appearance'
import { byCodePoint, CLASS_NAME_FORMS, symbolOfClassName } from './class-names'
import { readCsv, type CsvTable } from './csv-file'
import { filesOf, nameOf, type ImportSource } from './import-source'
import type { DatasetImporter } from './importer'
import { findMapping, meaningRemarks, readMapping, usualMeaning } from './label-symbols'
import { joinParts, splitOf } from './parts'

export const csvImporter: DatasetImporter = {
  id: 'csv',
  label: { key: 'errors:datasets.formats.csv' },
  recognises: ({ isFolder, neighbours, hasSubfolders, name }) => (isFolder ? !hasSubfolders && neighbours.some(isCsv) : isCsv(name)),

  import: async (source, options, context) => {
    const tables = await readTables(source, context)
    const texts = [...new Set(tables.flatMap(({ labels }) => [...new Set(labels)]))]
    const { symbols, indexOf, remarks } = meaningOf(source, texts, tables[0].source)
    const parts = tables.map(({ source: file, side, pixels, labels }) => ({
      source: file,
      split: splitOf(file),
      width: side,
      height: side,
      pixels,
      labels: Uint8Array.from(labels, (label, index) => indexOfLabel(label, index, file, indexOf))
    }))
    const joined = joinParts(options.name ?? nameOf(source), symbols, parts)
    return normaliseAppearance({ dataset: joined.dataset, remarks: [...remarks, ...joined.remarks] }, options.orientation)
  }
}

const isCsv = (name: string): boolean => /\.(csv|tsv)$/i.test(name)

async function readTables(source: ImportSource, context: WorkContext): Promise<CsvTable[]> {
  const files = filesOf(source, /\.(csv|tsv)$/i)
  const tables: CsvTable[] = []
  for (const [index, { path, name }] of files.entries()) {
    tables.push(
      await readCsv(path, name, {
        signal: context.signal,
        onProgress: ({ stage, fraction }) => context.onProgress({ stage, fraction: (index + fraction) / files.length })
      })
    )
  }
  return tables
}

interface TextMeaning {
  readonly symbols: readonly string[]
  /** Undefined for a label that nothing names. */
  readonly indexOf: (label: string) => number | undefined
  readonly remarks: readonly string[]
}

/** Labels that are all numbers mean what a mapping says, or what is usual; others name their symbols. */
function meaningOf({ folder, neighbours, name }: ImportSource, texts: readonly string[], fileName: string): TextMeaning {
  if (!texts.every((text) => /^\d+$/.test(text))) return namedSymbols(texts, fileName)
  const set = name.replace(/\.[^.]*$/, '')
  const mapping = findMapping(folder, neighbours, set)
  const { symbols, indexOf, ...meaning } =
    mapping === null ? usualMeaning(new Set(texts.map(Number)), fileName, `${set}-mapping.txt`) : readMapping(mapping)
  return { symbols, indexOf: (text) => indexOf.get(Number(text)), remarks: meaningRemarks({ symbols, indexOf, ...meaning }) }
}

function namedSymbols(texts: readonly string[], fileName: string): TextMeaning {
  const symbolOf = new Map(texts.map((text) => [text, symbolOfClassName(text)]))
  const unknown = texts.find((text) => symbolOf.get(text) === null)
  if (unknown !== undefined) throw new UserError('errors:csv.noSymbol', { file: fileName, label: unknown, forms: CLASS_NAME_FORMS })
  const symbols = [...new Set(symbolOf.values())].filter((symbol) => symbol !== null).sort(byCodePoint)
  return { symbols, indexOf: (text) => symbols.indexOf(symbolOf.get(text) ?? ''), remarks: [] }
}

function indexOfLabel(label: string, index: number, file: string, indexOf: TextMeaning['indexOf']): number {
  const symbol = indexOf(label)
  if (symbol !== undefined) return symbol
  throw new UserError('errors:csv.notMapped', { file, image: index + 1, label })
}
