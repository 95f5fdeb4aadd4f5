/** What is compared and how it is shown, as an address that can be kept and opened again. Pure. */
import type { CurvePart, CurveX } from './charts/curves'

export const compareViews = ['curves', 'results', 'settings', 'sweep', 'confusion'] as const
export type CompareView = (typeof compareViews)[number]

export interface RunsAddress {
  /** Those that are ticked, in the order of ticking: it gives them their colours. */
  readonly runIds: readonly string[]
  readonly view: CompareView
  /** Of curves; null: those that suit the runs. */
  readonly metrics: readonly string[] | null
  readonly part: CurvePart
  readonly x: CurveX
  /** 0 to 0.95. */
  readonly smoothing: number
  readonly logScale: boolean
}

/** More runs than these are not told apart. */
export const MOST_COMPARED = 20

export const plainAddress: RunsAddress = { runIds: [], view: 'curves', metrics: null, part: 'validation', x: 'epoch', smoothing: 0, logScale: false }

/** Whatever is missing or makes no sense is as it is at first. */
export function parseRunsAddress(search: string): RunsAddress {
  const given = new URLSearchParams(search)
  const oneOf = <Option extends string>(name: string, options: readonly Option[], otherwise: Option): Option =>
    options.find((option) => option === given.get(name)) ?? otherwise
  const list = (name: string): string[] | null => given.get(name)?.split(',').filter((part) => part !== '') ?? null
  const smoothing = Number(given.get('smooth') ?? 0)
  return {
    runIds: [...new Set(list('runs') ?? [])].slice(0, MOST_COMPARED),
    view: oneOf('view', compareViews, plainAddress.view),
    metrics: list('metrics'),
    part: oneOf('part', ['validation', 'training', 'both'], plainAddress.part),
    x: oneOf('x', ['epoch', 'step', 'time'], plainAddress.x),
    smoothing: smoothing >= 0 && smoothing <= 0.95 ? smoothing : 0,
    logScale: given.get('log') === '1'
  }
}

/** Only what differs from the beginning is written out. */
export function runsPath({ runIds, view, metrics, part, x, smoothing, logScale }: RunsAddress): string {
  const parts = [
    runIds.length > 0 && `runs=${runIds.join(',')}`,
    view !== plainAddress.view && `view=${view}`,
    metrics !== null && `metrics=${metrics.map(encodeURIComponent).join(',')}`,
    part !== plainAddress.part && `part=${part}`,
    x !== plainAddress.x && `x=${x}`,
    smoothing > 0 && `smooth=${smoothing}`,
    logScale && 'log=1'
  ].filter((each) => each !== false)
  return parts.length === 0 ? '/runs' : `/runs?${parts.join('&')}`
}

export const comparePath = (runIds: readonly string[], changes: Partial<RunsAddress> = {}): string => runsPath({ ...plainAddress, runIds, ...changes })
