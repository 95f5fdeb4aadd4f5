/** Many runs that differ in chosen fields: every combination of a grid, or random draws. */
import { z } from 'zod'
import { Random } from '../../shared/random'
import { UserError } from '../../shared/user-error'
import type { Overrides } from './overrides'

const rangeSchema = z.union([
  z.object({ choices: z.array(z.unknown()).min(1) }),
  z.object({ from: z.number(), to: z.number(), scale: z.enum(['linear', 'log']).default('linear') })
])

export const sweepSchema = z.object({
  /** By field: each of its values with each of the others'. */
  grid: z.record(z.string(), z.array(z.unknown()).min(1)).default({}),
  /** By field: where values are drawn from, `draws` times. */
  random: z.record(z.string(), rangeSchema).default({}),
  draws: z.int().positive().max(1000).default(1),
  /** The same seed draws the same values. */
  seed: z.int().nonnegative().default(1)
})

export type SweepConfig = z.infer<typeof sweepSchema>
export type SweepInput = z.input<typeof sweepSchema>
type Range = z.infer<typeof rangeSchema>

const MOST_RUNS = 1000

/** What each run changes, in the order in which they are made. Throws UserError for none or far too many. */
export function expandSweep({ grid, random, draws, seed }: SweepConfig): Overrides[] {
  const stream = new Random(seed)
  const drawn = Object.keys(random).length === 0 ? [{}] : Array.from({ length: draws }, () => draw(random, stream))
  const runs = drawn.flatMap((values) => combinations(grid).map((combination) => ({ ...combination, ...values })))
  if (Object.keys(runs[0] ?? {}).length === 0) throw new UserError('errors:runs.nothingVaried')
  if (runs.length > MOST_RUNS) throw new UserError('errors:runs.tooManyRuns', { found: runs.length, most: MOST_RUNS })
  return runs
}

function combinations(grid: SweepConfig['grid']): Overrides[] {
  return Object.entries(grid).reduce<Overrides[]>(
    (before, [field, values]) => before.flatMap((overrides) => values.map((value) => ({ ...overrides, [field]: value }))),
    [{}]
  )
}

const draw = (random: SweepConfig['random'], stream: Random): Overrides =>
  Object.fromEntries(Object.entries(random).map(([field, range]) => [field, drawFrom(range, stream)]))

function drawFrom(range: Range, stream: Random): unknown {
  if ('choices' in range) return range.choices[stream.below(range.choices.length)]
  const { from, to, scale } = range
  const share = stream.next()
  return scale === 'linear' ? from + (to - from) * share : Math.exp(Math.log(from) + (Math.log(to) - Math.log(from)) * share)
}

/** "learningRate 0.01, batchSize 32" */
export const describeOverrides = (overrides: Overrides): string =>
  Object.entries(overrides)
    .map(([field, value]) => `${field} ${typeof value === 'number' ? Number(value.toPrecision(4)) : JSON.stringify(value)}`)
    .join(', ')
