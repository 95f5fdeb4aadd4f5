/** Fields of the configuration: each knows its path, shows what is wrong with it, and the way back to the preset. */
import { ActionIcon, Group, Select, Slider, Stack, Switch, Text, TextInput, Tooltip } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { t } from '../../../shared/messages/messages'
import { say } from '../../../shared/messages/saying'
import { numberFrom, typedNumber } from '../../components/typed-number'
import type { Preparation } from './use-plan'
import { setOverrides, valueAt, withField, withoutField } from './train-store'
import classes from './Train.module.css'

export interface FieldProps {
  readonly preparation: Preparation
  readonly path: string
  readonly label: string
  readonly description?: string
}

function issueOf({ plan }: Preparation, path: string): string | undefined {
  const issue = plan.issues.find((each) => each.path === path)
  return issue && say(issue.problem)
}

const set = (path: string, value: unknown): void => setOverrides((overrides) => withField(overrides, path, value))

/** The label, and beside it the way back where the preset's value was changed. */
function FieldRow({ preparation, path, label, description, children }: FieldProps & { readonly children: ReactNode }) {
  const isChanged = Object.keys(preparation.overrides).some((field) => field === path || field.startsWith(`${path}.`))
  return (
    <div className={classes.field}>
      <Stack gap={0} className={classes.fieldLabel}>
        <Group gap={4} wrap="nowrap">
          <Tooltip label={description} disabled={description === undefined} multiline maw={260}>
            <Text fz="sm" fw={isChanged ? 600 : 400} truncate>
              {label}
            </Text>
          </Tooltip>
          {isChanged && (
            <Tooltip label={t('train:field.presetValue')}>
              <ActionIcon size={18} aria-label={t('train:field.backToPreset', { field: label })} onClick={() => setOverrides((overrides) => withoutField(overrides, path))}>
                <IconArrowBackUp size={12} />
              </ActionIcon>
            </Tooltip>
          )}
        </Group>
      </Stack>
      {children}
    </div>
  )
}

/** A number as people write it, 1e-4 too. `empty`: what an empty field stands for, where it may be. */
export function NumberField({ empty, ...props }: FieldProps & { readonly empty?: string }) {
  const { preparation, path, label } = props
  const value = valueAt(preparation.config, preparation.overrides, path)
  const shown = typeof value === 'number' ? typedNumber(value) : String(value ?? '')
  const [typed, setTyped] = useState<string | null>(null)
  const change = (text: string): void => {
    setTyped(text)
    const trimmed = text.trim()
    if (trimmed === '' && empty !== undefined) return set(path, null)
    set(path, trimmed === '' || Number.isNaN(numberFrom(trimmed)) ? text : numberFrom(trimmed))
  }
  return (
    <FieldRow {...props}>
      <TextInput
        size="xs"
        w={124}
        inputMode="decimal"
        aria-label={label}
        value={typed ?? shown}
        placeholder={empty}
        error={issueOf(preparation, path)}
        onFocus={() => setTyped(shown)}
        onBlur={() => setTyped(null)}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </FieldRow>
  )
}

interface SelectFieldProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** What is set for an option, and where; left out: the option itself at the path. */
  readonly valueFor?: (option: string) => unknown
  readonly setsPath?: string
}

export function SelectField({ options, valueFor, setsPath, ...props }: SelectFieldProps) {
  const { preparation, path, label } = props
  const target = setsPath ?? path
  const overridden = setsPath === undefined ? undefined : (preparation.overrides[setsPath] as { readonly type?: string } | undefined)?.type
  const value = overridden ?? String(valueAt(preparation.config, preparation.overrides, path))
  return (
    <FieldRow {...props} path={target}>
      <Select
        size="xs"
        w={124}
        aria-label={label}
        data={[...options]}
        value={value}
        allowDeselect={false}
        error={issueOf(preparation, path)}
        comboboxProps={{ width: 220, position: 'bottom-end' }}
        onChange={(option) => option !== null && set(target, valueFor === undefined ? option : valueFor(option))}
      />
    </FieldRow>
  )
}

export function SwitchField(props: FieldProps) {
  const { preparation, path, label } = props
  return (
    <FieldRow {...props}>
      <Switch
        size="xs"
        aria-label={label}
        checked={valueAt(preparation.config, preparation.overrides, path) === true}
        onChange={(event) => set(path, event.currentTarget.checked)}
      />
    </FieldRow>
  )
}

interface SliderFieldProps extends FieldProps {
  readonly most: number
  readonly step: number
  readonly format: (value: number) => string
}

/** For extents: how far something goes, from not at all. */
export function SliderField({ most, step, format, ...props }: SliderFieldProps) {
  const { preparation, path, label } = props
  const value = Number(valueAt(preparation.config, preparation.overrides, path) ?? 0)
  return (
    <FieldRow {...props}>
      <Group gap={8} wrap="nowrap" w={164}>
        <Slider
          flex={1}
          size={4}
          thumbSize={12}
          min={0}
          max={most}
          step={step}
          value={value}
          label={null}
          thumbLabel={label}
          thumbProps={{ 'aria-valuetext': format(value) }}
          onChange={(next) => set(path, next)}
        />
        <Text fz="xs" w={42} ta="right" c={value === 0 ? 'dimmed' : undefined} className={classes.figure}>
          {value === 0 ? t('train:field.off') : format(value)}
        </Text>
      </Group>
    </FieldRow>
  )
}
