/** The deciding metric over the epochs, in a few pixels: which way it goes, not how much. */
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api'
import type { RunItem } from '../../../app/api-types'

const WIDTH = 80
const HEIGHT = 20
const EDGE = 2

export function Sparkline({ run }: { readonly run: RunItem }) {
  const { data: values } = useQuery({ ...api.runs.sparkline.queryOptions({ runId: run.id }), enabled: run.epochs > 0 })
  if (values === undefined || values.length < 2) return null
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden style={{ display: 'block' }}>
      <polyline points={sparklinePoints(values)} fill="none" stroke="var(--mantine-color-indigo-light-color)" strokeWidth={1.4} strokeLinejoin="round" />
    </svg>
  )
}

/** From the least value at the foot to the greatest at the top. */
export function sparklinePoints(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const share = (value: number): number => (most === least ? 0.5 : (value - least) / (most - least))
  return values
    .map((value, index) => {
      const x = EDGE + (index / (values.length - 1)) * (WIDTH - 2 * EDGE)
      const y = HEIGHT - EDGE - share(value) * (HEIGHT - 2 * EDGE)
      return `${x.toFixed(1)},${y.toFixed(1)}`
    })
    .join(' ')
}
