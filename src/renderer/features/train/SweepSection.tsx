/** Many runs at once: which fields vary and over what, with the number of runs before anything is started. */
import { ActionIcon, Button, Group, SegmentedControl, Select, Stack, Text, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { fieldInWords } from '../../../shared/config-difference'
import { api } from '../../app/api'
import { counted } from '../../components/format'
import { FoldSection } from './FoldSection'
import { sweepFields, sweepInput, sweepRunName } from './sweep-form'
import { useTrainForm, type SweepForm, type SweepRow } from './train-store'
import type { Preparation } from './use-plan'

const modes = [
  { value: 'off', label: 'One run' },
  { value: 'grid', label: 'Grid' },
  { value: 'random', label: 'Random' }
]

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
  const summary = sweep.mode === 'off' ? 'one run' : runs === undefined ? 'incomplete' : counted(runs.length, 'run')
  const unused = sweepFields(preparation.config).filter((field) => sweep.rows.every((row) => row.field !== field))
  const setRow = (index: number, changes: Partial<SweepRow>): void =>
    change({ rows: sweep.rows.map((row, at) => (at === index ? { ...row, ...changes } : row)) })
  return (
    <FoldSection id="sweep" title="Sweep" summary={summary}>
      <SegmentedControl size="xs" fullWidth data={modes} value={sweep.mode} aria-label="Sweep" onChange={(mode) => change({ mode: mode as SweepForm['mode'] })} mb={8} />
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
              Vary another field
            </Button>
            {sweep.mode === 'random' && (
              <TextInput size="xs" w={90} aria-label="How many draws" leftSection={<Text fz="xs">×</Text>} value={String(sweep.draws)} onChange={(event) => change({ draws: Math.min(1000, Math.max(1, Number(event.currentTarget.value) || 1)) })} />
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
        Give every field its values: numbers with commas between them, or a range.
      </Text>
    )
  }
  return (
    <Text fz="xs" c="dimmed" lh={1.5}>
      <b>{counted(runs.length, 'run')}</b>, one after another:
      {runs.slice(0, SHOWN_RUNS).map((overrides, index) => (
        <span key={index} style={{ display: 'block' }}>
          {sweepRunName(overrides)}
        </span>
      ))}
      {runs.length > SHOWN_RUNS && `and ${runs.length - SHOWN_RUNS} more`}
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
  const words = fieldInWords(row.field)
  return (
    <Stack gap={4}>
      <Group gap={4} wrap="nowrap">
        <Select size="xs" flex={1} aria-label="Field to vary" data={fields.map((value) => ({ value, label: fieldInWords(value) }))} value={row.field} allowDeselect={false} onChange={(field) => field !== null && onChange({ field })} />
        {onRemove !== undefined && (
          <Tooltip label="Do not vary this field">
            <ActionIcon size={24} aria-label={`Do not vary ${words}`} onClick={onRemove}>
              <IconX size={13} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      {isRandom ? (
        <Group gap={4} wrap="nowrap">
          <TextInput size="xs" flex={1} aria-label={`${words}: from`} placeholder="from" value={row.from} onChange={(event) => onChange({ from: event.currentTarget.value })} />
          <TextInput size="xs" flex={1} aria-label={`${words}: to`} placeholder="to" value={row.to} onChange={(event) => onChange({ to: event.currentTarget.value })} />
          <Select size="xs" w={84} aria-label={`${words}: scale`} data={['linear', 'log']} value={row.scale} allowDeselect={false} onChange={(scale) => onChange({ scale: scale === 'log' ? 'log' : 'linear' })} />
        </Group>
      ) : (
        <TextInput size="xs" aria-label={`${words}: values`} placeholder="0.1, 0.01, 0.001" value={row.values} onChange={(event) => onChange({ values: event.currentTarget.value })} />
      )}
    </Stack>
  )
}
