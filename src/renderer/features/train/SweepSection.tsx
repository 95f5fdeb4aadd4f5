/** Many runs at once: which fields vary and over what, with the number of runs before anything is started. */
import { ActionIcon, Button, Group, SegmentedControl, Select, Stack, Text, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { t } from '../../../shared/messages/messages'
import { api } from '../../app/api'
import { fieldWords } from '../../components/field-words'
import { RichText } from '../../components/RichText'
import { FoldSection } from './FoldSection'
import { sweepFields, sweepInput, sweepRunName } from './sweep-form'
import { useTrainForm, type SweepForm, type SweepRow } from './train-store'
import type { Preparation } from './use-plan'

const modes = ['off', 'grid', 'random'] as const
const scales = ['linear', 'log'] as const

function change(changes: Partial<SweepForm>): void {
  useTrainForm.setState(({ sweep }) => ({ sweep: { ...sweep, ...changes } }))
}

/** What a sweep would make; undefined while it is off or something in it is missing. */
export function useSweepRuns(): readonly Readonly<Record<string, unknown>>[] | undefined {
  const input = sweepInput(useTrainForm((form) => form.sweep))
  return useQuery(api.runs.planSweep.queryOptions(input ?? skipToken)).data
}

export function SweepSection({ preparation }: { readonly preparation: Preparation }) {
  const sweep = useTrainForm((form) => form.sweep)
  const runs = useSweepRuns()
  const summary = sweep.mode === 'off' ? t('train:sweep.oneRun') : runs === undefined ? t('train:sweep.incomplete') : t('train:sweep.runs', { count: runs.length })
  const unused = sweepFields(preparation.config).filter((field) => sweep.rows.every((row) => row.field !== field))
  const setRow = (index: number, changes: Partial<SweepRow>): void =>
    change({ rows: sweep.rows.map((row, at) => (at === index ? { ...row, ...changes } : row)) })
  return (
    <FoldSection id="sweep" title={t('train:sweep.title')} summary={summary}>
      <SegmentedControl size="xs" fullWidth data={modes.map((value) => ({ value, label: t(`train:sweep.modes.${value}`) }))} value={sweep.mode} aria-label={t('train:sweep.title')} onChange={(mode) => change({ mode: mode as SweepForm['mode'] })} mb={8} />
      {sweep.mode !== 'off' && (
        <Stack gap={8}>
          {sweep.rows.map((row, index) => (
            <SweepRowFields
              key={row.field}
              row={row}
              isRandom={sweep.mode === 'random'}
              fields={[row.field, ...unused]}
              onChange={(changes) => setRow(index, changes)}
              onRemove={sweep.rows.length > 1 ? () => change({ rows: sweep.rows.filter((_, at) => at !== index) }) : undefined}
            />
          ))}
          <Group justify="space-between">
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconPlus size={13} />}
              disabled={unused.length === 0}
              onClick={() => change({ rows: [...sweep.rows, { field: unused[0], values: '', from: '', to: '', scale: 'linear' }] })}
            >
              {t('train:sweep.varyAnother')}
            </Button>
            {sweep.mode === 'random' && (
              <TextInput size="xs" w={90} aria-label={t('train:sweep.draws')} leftSection={<Text fz="xs">×</Text>} value={String(sweep.draws)} onChange={(event) => change({ draws: Math.min(1000, Math.max(1, Number(event.currentTarget.value) || 1)) })} />
            )}
          </Group>
          <SweepOutcome runs={runs} />
        </Stack>
      )}
    </FoldSection>
  )
}

const SHOWN_RUNS = 4

function SweepOutcome({ runs }: { readonly runs: readonly Readonly<Record<string, unknown>>[] | undefined }) {
  if (runs === undefined) {
    return (
      <Text fz="xs" c="dimmed">
        {t('train:sweep.help')}
      </Text>
    )
  }
  return (
    <Text fz="xs" c="dimmed" lh={1.5}>
      <RichText text={t('train:sweep.outcome', { count: runs.length })} tags={{ b: (runCount) => <b>{runCount}</b> }} />
      {runs.slice(0, SHOWN_RUNS).map((overrides, index) => (
        <span key={index} style={{ display: 'block' }}>
          {sweepRunName(overrides)}
        </span>
      ))}
      {runs.length > SHOWN_RUNS && t('train:sweep.more', { count: runs.length - SHOWN_RUNS })}
    </Text>
  )
}

interface SweepRowFieldsProps {
  readonly row: SweepRow
  readonly isRandom: boolean
  readonly fields: readonly string[]
  readonly onChange: (changes: Partial<SweepRow>) => void
  readonly onRemove: (() => void) | undefined
}

function SweepRowFields({ row, isRandom, fields, onChange, onRemove }: SweepRowFieldsProps) {
  const field = fieldWords(row.field)
  return (
    <Stack gap={4}>
      <Group gap={4} wrap="nowrap">
        <Select size="xs" flex={1} aria-label={t('train:sweep.field')} data={fields.map((value) => ({ value, label: fieldWords(value) }))} value={row.field} allowDeselect={false} onChange={(chosen) => chosen !== null && onChange({ field: chosen })} />
        {onRemove !== undefined && (
          <Tooltip label={t('train:sweep.remove')}>
            <ActionIcon size={24} aria-label={t('train:sweep.removeField', { field })} onClick={onRemove}>
              <IconX size={13} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      {isRandom ? (
        <Group gap={4} wrap="nowrap">
          <TextInput size="xs" flex={1} aria-label={t('train:sweep.fromOf', { field })} placeholder={t('train:sweep.from')} value={row.from} onChange={(event) => onChange({ from: event.currentTarget.value })} />
          <TextInput size="xs" flex={1} aria-label={t('train:sweep.toOf', { field })} placeholder={t('train:sweep.to')} value={row.to} onChange={(event) => onChange({ to: event.currentTarget.value })} />
          <Select size="xs" w={84} aria-label={t('train:sweep.scaleOf', { field })} data={scales.map((value) => ({ value, label: t(`train:sweep.scales.${value}`) }))} value={row.scale} allowDeselect={false} onChange={(scale) => onChange({ scale: scale === 'log' ? 'log' : 'linear' })} />
        </Group>
      ) : (
        <TextInput size="xs" aria-label={t('train:sweep.valuesOf', { field })} placeholder={t('train:sweep.valuesExample')} value={row.values} onChange={(event) => onChange({ values: event.currentTarget.value })} />
      )}
    </Stack>
  )
}
