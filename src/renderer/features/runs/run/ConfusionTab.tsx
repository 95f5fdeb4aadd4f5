/** What was named what: the whole as a matrix, the worst pairs as a list; a cell shows its very letters. */
import { Group, SegmentedControl, Switch, Text, Title, UnstyledButton, useComputedColorScheme } from '@mantine/core'
import { useMemo, useState } from 'react'
import { t } from '../../../../shared/messages/messages'
import type { RunItem } from '../../../app/api-types'
import { RichText } from '../../../components/RichText'
import { percent } from '../../../components/format'
import { ChartCard } from '../charts/ChartCard'
import { confusionFigure } from '../charts/confusion'
import { asRates, confusedPairs, orderByConfusion, reordered, type ConfusedPair } from '../confusion-matrix'
import { useJudgedPart, type Evaluation } from './judged-part'
import { MisreadGlyphs } from './MisreadGlyphs'
import type { Evaluations } from './RunPlace'
import runsClasses from '../Runs.module.css'
import classes from './Run.module.css'

const SHOWN_PAIRS = 12

export function ConfusionTab({ run, evaluations }: { readonly run: RunItem; readonly evaluations: Evaluations | undefined }) {
  const { evaluation, control, waiting } = useJudgedPart(evaluations)
  const [cell, setCell] = useState<readonly [actual: number, named: number] | null>(null)
  if (evaluation === undefined) return waiting
  const symbols = evaluation.classes.map(({ symbol }) => symbol)
  const pairs = confusedPairs(evaluation.confusion, symbols)
  const [actual, named] = cell ?? (pairs.length === 0 ? [0, 0] : [pairs[0].actual, pairs[0].named])
  const samples = evaluation.misread.filter(({ symbol, candidates }) => symbol === symbols[actual] && candidates[0].symbol === symbols[named])
  return (
    <div className={classes.confusion}>
      <Matrix evaluation={evaluation} symbols={symbols} control={control} onCell={setCell} />
      <div className={classes.confusionSide}>
        <Title order={3} fz="sm">
          <RichText text={t('runs:confusion.named')} tags={{ actual: () => <span className="recognised">{symbols[actual]}</span>, named: () => <span className="recognised">{symbols[named]}</span> }} />
        </Title>
        <Text fz="xs" c="dimmed" mb={8}>
          {actual === named
            ? t('runs:confusion.rightly', { count: evaluation.confusion[actual][actual] })
            : t('runs:confusion.wrongly', { count: evaluation.confusion[actual][named], share: percent(asRates(evaluation.confusion)[actual][named], 1), symbol: symbols[actual] })}
        </Text>
        {actual !== named && <MisreadGlyphs key={`${actual} ${named} ${evaluation.part}`} run={run} samples={samples} showNames={false} />}
        <Title order={3} fz="sm" mt={20} mb={4}>
          {t('runs:confusion.most')}
        </Title>
        <Pairs pairs={pairs.slice(0, SHOWN_PAIRS)} symbols={symbols} chosen={[actual, named]} onChoose={setCell} />
      </div>
    </div>
  )
}

interface MatrixProps {
  readonly evaluation: Evaluation
  readonly symbols: readonly string[]
  readonly control: React.ReactNode
  readonly onCell: (cell: readonly [number, number]) => void
}

function Matrix({ evaluation, symbols, control, onCell }: MatrixProps) {
  const dark = useComputedColorScheme('light') === 'dark'
  const [show, setShow] = useState<'counts' | 'rates'>('counts')
  const [order, setOrder] = useState<'class' | 'confusion'>('class')
  const [hideDiagonal, setHideDiagonal] = useState(true)
  const { figure, places } = useMemo(() => {
    const places = order === 'class' ? [...symbols.keys()] : orderByConfusion(evaluation.confusion)
    const matrix = reordered(show === 'counts' ? evaluation.confusion : asRates(evaluation.confusion), places)
    return { places, figure: confusionFigure({ symbols: places.map((place) => symbols[place]), matrix, show, hideDiagonal, dark }) }
  }, [evaluation, symbols, show, order, hideDiagonal, dark])
  const onPoint = useMemo(
    () =>
      (cell: unknown): void => {
        if (Array.isArray(cell)) onCell([places[Number(cell[0])], places[Number(cell[1])]])
      },
    [places, onCell]
  )
  return (
    <div>
      <Group gap={12} className={runsClasses.chartTools} mt={-8}>
        {control}
        <SegmentedControl size="xs" aria-label={t('runs:confusion.shownAs')} data={[{ value: 'counts', label: t('runs:confusion.counts') }, { value: 'rates', label: t('runs:confusion.shares') }]} value={show} onChange={(value) => setShow(value as 'counts' | 'rates')} />
        <SegmentedControl size="xs" aria-label={t('runs:confusion.orderedBy')} data={[{ value: 'class', label: t('runs:confusion.byClass') }, { value: 'confusion', label: t('runs:confusion.byConfusion') }]} value={order} onChange={(value) => setOrder(value as 'class' | 'confusion')} />
        <Switch size="xs" label={t('runs:confusion.hideRight')} checked={hideDiagonal} onChange={(event) => setHideDiagonal(event.currentTarget.checked)} />
      </Group>
      <ChartCard title={t('runs:confusion.title')} note={t('runs:confusion.hint')} figure={figure} height="min(640px, calc(100vh - 300px))" onPoint={onPoint} />
    </div>
  )
}

interface PairsProps {
  readonly pairs: readonly ConfusedPair[]
  readonly symbols: readonly string[]
  readonly chosen: readonly [number, number]
  readonly onChoose: (cell: readonly [number, number]) => void
}

function Pairs({ pairs, symbols, chosen, onChoose }: PairsProps) {
  if (pairs.length === 0) return <Text c="dimmed">{t('runs:confusion.nothing')}</Text>
  const most = pairs[0].count
  return (
    <div className={classes.pairs}>
      {pairs.map(({ actual, named, count, share, isLookAlike }) => (
        <UnstyledButton key={`${actual} ${named}`} className={classes.pair} aria-pressed={actual === chosen[0] && named === chosen[1]} onClick={() => onChoose([actual, named])}>
          <span className="recognised">
            {symbols[actual]} → {symbols[named]}
          </span>
          <span className={classes.pairBar}>
            <span style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span className={classes.figure}>
            {count} ({percent(share)})
          </span>
          <Text span fz="xs" c="dimmed" w={64}>
            {isLookAlike && t('runs:confusion.lookAlike')}
          </Text>
        </UnstyledButton>
      ))}
    </div>
  )
}
