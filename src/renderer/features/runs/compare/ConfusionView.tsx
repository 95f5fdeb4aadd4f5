/** Two runs' confusion matrices and their difference: which letters were gained, which lost. */
import { Group, SegmentedControl, Select, Skeleton, Text, useComputedColorScheme } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { t } from '../../../../shared/messages/messages'
import { isClassification } from '../../../../shared/run'
import { api } from '../../../app/api'
import { RichText } from '../../../components/RichText'
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
  const names = chartRuns.filter(({ run }) => isClassification(run.config.loss)).map(({ run }) => ({ value: run.id, label: run.name }))
  const ids = names.map(({ value }) => value)
  const pick = (wanted: string | undefined, otherwise: string | undefined): string | undefined => (wanted !== undefined && ids.includes(wanted) ? wanted : otherwise)
  const first = pick(chosen.first, pick(baselineId ?? undefined, ids[0]))
  const second = pick(chosen.second, ids.find((id) => id !== first))
  const results = useQueries({ queries: [first, second].map((runId) => ({ ...api.runs.evaluations.queryOptions({ runId: runId ?? '' }), enabled: runId !== undefined })) })
  if (first === undefined || second === undefined) return <Text c="dimmed">{t('runs:confusion.tickTwo')}</Text>
  const [a, b] = results.map(({ data }) => data?.find((evaluation) => evaluation.part === part))
  const nameOf = (id: string): string => names.find(({ value }) => value === id)?.label ?? id
  return (
    <>
      <Group gap={8} className={classes.chartTools}>
        <SegmentedControl size="xs" aria-label={t('runs:measuredOn')} data={partOptions()} value={part} onChange={(value) => setPart(value as ResultPart)} />
        <Select size="xs" flex="1 1 160px" aria-label={t('runs:confusion.firstRun')} data={names} value={first} allowDeselect={false} onChange={(id) => id !== null && setChosen({ ...chosen, first: id })} />
        <Text fz="xs" c="dimmed">
          {t('runs:confusion.and')}
        </Text>
        <Select size="xs" flex="1 1 160px" aria-label={t('runs:confusion.secondRun')} data={names} value={second} allowDeselect={false} onChange={(id) => id !== null && setChosen({ ...chosen, second: id })} />
      </Group>
      {results.some(({ isPending }) => isPending) ? (
        <Skeleton h={320} radius="md" />
      ) : a === undefined || b === undefined ? (
        <Text c="dimmed">{t('runs:confusion.notJudged', { run: nameOf(a === undefined ? first : second), onPart: t(`runs:on.${part}`) })}</Text>
      ) : a.classes.map(({ symbol }) => symbol).join(' ') !== b.classes.map(({ symbol }) => symbol).join(' ') ? (
        <Text c="dimmed">{t('runs:confusion.otherSymbols')}</Text>
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
  const list = (some: typeof changes): ReactNode => {
    const letters = some.map(({ symbol, change }) => `${symbol} ${change > 0 ? '+' : '−'}${percent(Math.abs(change))}`)
    return <b className="recognised">{letters.length === 0 ? t('runs:confusion.none') : letters.join(', ')}</b>
  }
  const gained = changes.filter(({ change }) => change > 0.005).slice(0, 8)
  const lost = changes.filter(({ change }) => change < -0.005).toReversed().slice(0, 8)
  return (
    <div className={classes.chartColumn}>
      <ChartCard
        title={t('runs:confusion.less', { first: first.name, second: second.name })}
        note={<RichText text={t('runs:confusion.differenceHint')} tags={{ gained: () => list(gained), lost: () => list(lost) }} />}
        figure={figures.difference}
        height={520}
      />
      <div className={classes.chartGrid}>
        <ChartCard title={first.name} note={t('runs:confusion.rates')} figure={figures.first} height={420} />
        <ChartCard title={second.name} note={t('runs:confusion.rates')} figure={figures.second} height={420} />
      </div>
    </div>
  )
}
