/** Which runs are shown, and in which order. Pure. */
import type { RunState } from '../../../../shared/run'
import type { RunItem } from '../../../app/api-types'

export interface RunFilter {
  /** Words, "tag:word", and measures such as "accuracy>0.9". */
  readonly text: string
  /** Null: all of them. */
  readonly state: RunState | null
  readonly archived: boolean
}

export const noFilter: RunFilter = { text: '', state: null, archived: false }

export function filterRuns(runs: readonly RunItem[], { text, state, archived }: RunFilter): RunItem[] {
  const tests = text.toLowerCase().split(/\s+/).filter(Boolean).map(testOf)
  return runs.filter((run) => (archived || run.archivedAt === null) && (state === null || run.state === state) && tests.every((test) => test(run)))
}

type Test = (run: RunItem) => boolean

function testOf(word: string): Test {
  if (word.startsWith('tag:')) return ({ tags }) => tags.some((tag) => tag.toLowerCase().includes(word.slice(4)))
  const measure = /^([a-z][a-z0-9-]*)(>=|<=|>|<|=)(-?[\d.]+(?:e-?\d+)?)$/.exec(word)
  if (measure === null) return (run) => textOf(run).includes(word)
  const [, name, sign, limit] = measure
  return (run) => {
    const value = run.values.validation[name] ?? numberOf(run.config, name)
    return value !== undefined && holds(value, sign, Number(limit))
  }
}

/** "learningrate" is the setting learningRate: what is typed has no capitals here. */
function numberOf(config: object, name: string): number | undefined {
  const [, value] = Object.entries(config).find(([field]) => field.toLowerCase() === name) ?? []
  return typeof value === 'number' ? value : undefined
}

function holds(value: number, sign: string, limit: number): boolean {
  switch (sign) {
    case '>':
      return value > limit
    case '<':
      return value < limit
    case '>=':
      return value >= limit
    case '<=':
      return value <= limit
    default:
      return value === limit
  }
}

const texts = new WeakMap<RunItem, string>()

/** What words are looked for in; a run is put into words once, however many keys are typed. */
function textOf(run: RunItem): string {
  const known = texts.get(run)
  if (known !== undefined) return known
  const { id, name, preset, dataset, tags, notes, state } = run
  const text = [id, name, preset, dataset.name, state, ...tags, notes].join(' ').toLowerCase()
  texts.set(run, text)
  return text
}

export interface RunOrder {
  /** Of a column. */
  readonly column: string
  readonly descending: boolean
}

export type SortValue = number | string | null

/** The baseline first, whatever the order; what has no value last, either way. Equal ones stay as they were. */
export function sortRuns(runs: readonly RunItem[], valueOf: (run: RunItem) => SortValue, descending: boolean, baselineId: string | null): RunItem[] {
  const keyed = runs.map((run) => {
    const value = valueOf(run)
    return { run, value, place: run.id === baselineId ? 0 : value === null ? 2 : 1 }
  })
  const direction = descending ? -1 : 1
  return keyed.sort((a, b) => a.place - b.place || compare(a.value, b.value) * direction).map(({ run }) => run)
}

/** "run 10" comes after "run 9". */
const collator = new Intl.Collator('en', { numeric: true })

function compare(a: SortValue, b: SortValue): number {
  if (a === null || b === null) return 0
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}
