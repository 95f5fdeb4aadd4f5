/** Which symbol each label number of a file stands for: by its mapping file, or as is usual where it has none. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { wordsOf } from '../../../shared/messages/saying'
import { UserError } from '../../../shared/user-error'

export interface LabelMeaning {
  /** In the order of their labels. */
  readonly symbols: readonly string[]
  /** The index into `symbols` for each label number; two labels may share a symbol. */
  readonly indexOf: ReadonlyMap<number, number>
  /** What names the symbols, for messages: "emnist36-mapping.txt". */
  readonly source: string
}

const HIGHEST_CODE_POINT = 0x10ffff

/**
 * Reads a mapping as EMNIST has it: a line a label, `label codepoint`, further code points of the line (a
 * letter's lower case where both share a class) being left aside. Throws UserError that names the line.
 */
export function readMapping(path: string): LabelMeaning {
  const source = basename(path)
  const byLabel = new Map<number, string>()
  const lines = readText(path).split('\n')
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const [label, codePoint] = line.trim().split(/\s+/).map(Number)
    const right = Number.isInteger(label) && label >= 0 && Number.isInteger(codePoint) && codePoint > 0x20 && codePoint <= HIGHEST_CODE_POINT
    if (!right) {
      throw new UserError('errors:mapping.noPair', { file: source, line: index + 1, text: line.trim() })
    }
    if (byLabel.has(label)) throw new UserError('errors:mapping.twice', { file: source, line: index + 1, label })
    byLabel.set(label, String.fromCodePoint(codePoint))
  }
  if (byLabel.size === 0) throw new UserError('errors:mapping.empty', { file: source })
  return meaningOf([...byLabel].sort(([one], [other]) => one - other), source)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UserError('errors:mapping.unreadable', { file: basename(path), detail: (error as NodeJS.ErrnoException).code ?? wordsOf(error) })
  }
}

/** The mapping for the set called `set`: the one of its name, or else the only one there is. Null without. */
export function findMapping(folder: string, fileNames: readonly string[], set: string): string | null {
  const mappings = fileNames.filter((name) => /mapping\.txt$/i.test(name))
  const own = mappings.find((name) => name.toLowerCase() === `${set.toLowerCase()}-mapping.txt`)
  const name = own ?? (mappings.length === 1 ? mappings[0] : undefined)
  return name === undefined ? null : join(folder, name)
}

const capitals = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(0x41 + index))
const digits = Array.from({ length: 10 }, (_, index) => String(index))

/**
 * Labels that no mapping names: 0-9 are the digits, 26 labels in a row from 0 or 1 the capitals. Throws
 * UserError for others, for a guess would name the characters wrongly.
 */
export function usualMeaning(labels: ReadonlySet<number>, fileName: string, mappingName: string): LabelMeaning {
  const [lowest, highest] = [Math.min(...labels), Math.max(...labels)]
  if (highest <= 9) return meaningOf(digits.map((symbol, label) => [label, symbol]), 'digits')
  if (labels.size === 26 && highest - lowest === 25 && lowest <= 1) {
    return meaningOf(capitals.map((symbol, index) => [lowest + index, symbol]), 'capitals')
  }
  throw new UserError('errors:mapping.missing', { file: fileName, count: labels.size, lowest, highest, mapping: mappingName })
}

/** What `usualMeaning` decided, as a remark; none where it is plain. */
export function meaningRemarks({ source, indexOf }: LabelMeaning): string[] {
  if (source !== 'capitals') return []
  const lowest = Math.min(...indexOf.keys())
  return [`There is no mapping: the labels ${lowest} to ${lowest + 25} were taken for A to Z.`]
}

/** For classes that are only numbered (MATLAB's one-hot columns): A-Z, A-Z0-9, digits, or "#0", "#1", ... */
export function symbolsOfClasses(count: number): string[] {
  if (count === 26) return capitals
  // The order of the seed's NIST36: letters first.
  if (count === 36) return [...capitals, ...digits]
  return count <= 10 ? digits.slice(0, count) : Array.from({ length: count }, (_, index) => `#${index}`)
}

function meaningOf(named: readonly (readonly [number, string])[], source: string): LabelMeaning {
  const symbols = [...new Set(named.map(([, symbol]) => symbol))]
  return { symbols, source, indexOf: new Map(named.map(([label, symbol]) => [label, symbols.indexOf(symbol)])) }
}
