/** Two runs' confusion matrices and their difference: which letters were gained, which lost. */
import { Group, SegmentedControl, Select, Skeleton, Text, useComputedColorScheme } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../../../app/api'
import { percent } from '../../../components/format'
import { ChartCard } from '../charts/ChartCard'
import { confusionFigure } from '../charts/confusion'
import type { ChartRun } from '../charts/figure'
import { asRates, gainedAndLost, minus, type Matrix } from '../confusion-matrix'
import { useBaselineId } from '../shown-runs'
import { partOptions, type ResultPart } from './ResultsView'
import classes from '../Runs.module.css'

export function ConfusionView({ chartRuns }: { readonly chartRuns: readonly ChartRun[] }) {
  const baselineId = useBaselineId()
  const [part, setPart] = useState<ResultPart>('test')
  const [chosen, setChosen] = useState<{ readonly first?: string; readonly second?: string }>({})
  const names = chartRuns.filter(({ run }) => run.config.loss.type === 'cross-entropy').map(({ run }) => ({ value: run.id, label: run.name }))
  const ids = names.map(({ value }) => value)
  const pick = (wanted: string | undefined, otherwise: string | undefined): string | undefined => (wanted !== undefined && ids.includes(wanted) ? wanted : otherwise)
  const first = pick(chosen.first, pick(baselineId ?? undefined, ids[0]))
  const second = pick(chosen.second, ids.find((id) => id !== first))
  const results = useQueries({ queries: [first, second].map((runId) => ({ ...api.runs.evaluations.queryOptions({ runId: runId ?? '' }), enabled: runId !== undefined })) })
  if (first === undefined || second === undefined) return <Text c="dimmed">Tick two runs of classifiers: what one confuses more than the other is shown here.</Text>
  const [a, b] = results.map(({ data }) => data?.find((evaluation) => evaluation.part === part))
  const nameOf = (id: string): string => names.find(({ value }) => value === id)?.label ?? id
  return (
    <>
      <Group gap={8} className={classes.chartTools}>
        <SegmentedControl size="xs" aria-label="Measured on" data={partOptions} value={part} onChange={(value) => setPart(value as ResultPart)} />
        <Select size="xs" flex="1 1 160px" aria-label="First run" data={names} value={first} allowDeselect={false} onChange={(id) => id !== null && setChosen({ ...chosen, first: id })} />
        <Text fz="xs" c="dimmed">
          and
        </Text>
        <Select size="xs" flex="1 1 160px" aria-label="Second run" data={names} value={second} allowDeselect={false} onChange={(id) => id !== null && setChosen({ ...chosen, second: id })} />
      </Group>
      {results.some(({ isPending }) => isPending) ? (
        <Skeleton h={320} radius="md" />
      ) : a === undefined || b === undefined ? (
        <Text c="dimmed">{`${a === undefined ? nameOf(first) : nameOf(second)} was not judged on ${part}: only finished runs are.`}</Text>
      ) : a.classes.map(({ symbol }) => symbol).join(' ') !== b.classes.map(({ symbol }) => symbol).join(' ') ? (
        <Text c="dimmed">These two name different symbols: their matrices have no difference.</Text>
      ) : (
        <Matrices symbols={a.classes.map(({ symbol }) => symbol)} first={{ name: nameOf(first), matrix: a.confusion }} second={{ name: nameOf(second), matrix: b.confusion }} />
      )}
    </>
  )
}

interface NamedMatrix {
  readonly name: string
  readonly matrix: Matrix
}

function Matrices({ symbols, first, second }: { readonly symbols: readonly string[]; readonly first: NamedMatrix; readonly second: NamedMatrix }) {
  const dark = useComputedColorScheme('light') === 'dark'
  const figures = useMemo(() => {
    const [a, b] = [asRates(first.matrix), asRates(second.matrix)]
    const one = (matrix: Matrix) => confusionFigure({ symbols, matrix, show: 'rates', hideDiagonal: true, dark })
    return { first: one(a), second: one(b), difference: confusionFigure({ symbols, matrix: minus(b, a), show: 'difference', hideDiagonal: false, dark }) }
  }, [symbols, first, second, dark])
  const changes = gainedAndLost(second.matrix, first.matrix, symbols)
  const list = (some: typeof changes): string => some.map(({ symbol, change }) => `${symbol} ${change > 0 ? '+' : '−'}${percent(Math.abs(change))}`).join(', ')
  const gained = changes.filter(({ change }) => change > 0.005).slice(0, 8)
  const lost = changes.filter(({ change }) => change < -0.005).toReversed().slice(0, 8)
  return (
    <div className={classes.chartColumn}>
      <ChartCard
        title={`${second.name} less ${first.name}`}
        note={
          <>
            On the diagonal blue is better, off it orange is better. Gained: <b className="recognised">{gained.length === 0 ? 'none' : list(gained)}</b>. Lost: <b className="recognised">{lost.length === 0 ? 'none' : list(lost)}</b>.
          </>
        }
        figure={figures.difference}
        height={520}
      />
      <div className={classes.chartGrid}>
        <ChartCard title={first.name} note="What was confused, as shares of each row" figure={figures.first} height={420} />
        <ChartCard title={second.name} note="What was confused, as shares of each row" figure={figures.second} height={420} />
      </div>
    </div>
  )
}
