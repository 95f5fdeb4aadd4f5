/** The network as a list of layers, each with the shape that it gives and the numbers that it learns. */
import { ActionIcon, Group, Menu, Select, Text, TextInput, Title, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconChevronDown, IconChevronUp, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { t } from '../../../shared/messages/messages'
import { say } from '../../../shared/messages/saying'
import type { LayerConfig } from '../../app/api-types'
import { count } from '../../components/format'
import { numberFrom, typedNumber } from '../../components/typed-number'
import { inserted, layerForms, layerName, moved, shapeText, type EditedLayer, type LayerField, type LayerType } from './layer-forms'
import { setOverrides, valueAt, withField, withoutField } from './train-store'
import type { Preparation } from './use-plan'
import classes from './Train.module.css'

const PATH = 'architecture.layers'

export function LayerEditor({ preparation }: { readonly preparation: Preparation }) {
  const { plan, config, overrides } = preparation
  const layers = currentLayers(preparation)
  const setLayers = (next: readonly EditedLayer[]): void => setOverrides((before) => withField(before, PATH, next))
  const isChanged = Object.keys(overrides).some((field) => field.startsWith(PATH))
  return (
    <section className={`${classes.card} ${classes.network}`} aria-label={t('train:network.title')}>
      <Group className={classes.cardHead} justify="space-between" wrap="nowrap">
        <Title order={3} fz="sm">
          {t('train:network.title')}
        </Title>
        <Group gap={6} wrap="nowrap">
          {isChanged && (
            <Tooltip label={t('train:network.presetLayers')}>
              <ActionIcon size={24} aria-label={t('train:network.backToPreset')} onClick={() => setOverrides((before) => withoutField(before, PATH))}>
                <IconArrowBackUp size={14} />
              </ActionIcon>
            </Tooltip>
          )}
          <Text fz="xs" c="dimmed" className={classes.figure}>
            {t('train:network.parameters', { parameters: plan.parameterCount })}
          </Text>
        </Group>
      </Group>
      <div className={classes.layers} role="list" aria-label={t('train:network.layers')}>
        <div className={classes.layer} role="listitem">
          <span className={classes.layerName}>{t('train:network.input')}</span>
          <span />
          <span className={classes.layerShape}>{shapeText([config.architecture.inputs])}</span>
          <span />
          <AddLayer label={t('train:network.addFirst')} onAdd={(layer) => setLayers(inserted(layers, 0, layer))} />
        </div>
        {layers.map((layer, index) => (
          <LayerRow
            key={index}
            layer={layer}
            index={index}
            placed={plan.layers[index]}
            issue={issueOf(plan, `${PATH}.${index}`)}
            isLast={index === layers.length - 1}
            onChange={(changed) => setLayers(layers.map((other, at) => (at === index ? changed : other)))}
            onMove={(to) => setLayers(moved(layers, index, to))}
            onRemove={() => setLayers(layers.filter((_, at) => at !== index))}
            onAdd={(added) => setLayers(inserted(layers, index + 1, added))}
          />
        ))}
      </div>
    </section>
  )
}

/** As they are edited; changes to single fields of the preset's layers are laid over it. */
function currentLayers({ config, overrides }: Preparation): readonly EditedLayer[] {
  const base = (overrides[PATH] ?? config.architecture.layers) as readonly LayerConfig[]
  return base.map((layer, index) => {
    const changed = Object.keys(overrides).filter((field) => field.startsWith(`${PATH}.${index}.`))
    return { ...layer, ...Object.fromEntries(changed.map((field) => [field.slice(`${PATH}.${index}.`.length), valueAt(config, overrides, field)])) }
  })
}

interface LayerRowProps {
  readonly layer: EditedLayer
  readonly index: number
  readonly placed: Preparation['plan']['layers'][number] | undefined
  readonly issue: string | undefined
  readonly isLast: boolean
  readonly onChange: (layer: EditedLayer) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
  readonly onAdd: (layer: EditedLayer) => void
}

function LayerRow({ layer, index, placed, issue, isLast, onChange, onMove, onRemove, onAdd }: LayerRowProps) {
  const name = layerName(layer.type)
  const { fields } = layerForms[layer.type]
  return (
    <>
      <div className={classes.layer} role="listitem" data-wrong={issue !== undefined || undefined}>
        <span className={classes.layerName} data-alone={fields.length === 0 || undefined} title={name}>
          {name}
        </span>
        {fields.length > 0 && (
          <Group gap={4} wrap="nowrap">
            {fields.map((field) => (
              <LayerFieldInput key={field.name} layer={layer} field={field} index={index} onChange={onChange} />
            ))}
          </Group>
        )}
        <span className={classes.layerShape}>{placed === undefined ? '' : shapeText(placed.output)}</span>
        <span className={classes.layerParameters}>{placed === undefined || placed.parameters === 0 ? '' : count(placed.parameters)}</span>
        <Group gap={0} wrap="nowrap" className={classes.layerTools}>
          <LayerTool label={t('train:network.moveUp', { layer: name })} icon={IconChevronUp} disabled={index === 0} onClick={() => onMove(index - 1)} />
          <LayerTool label={t('train:network.moveDown', { layer: name })} icon={IconChevronDown} disabled={isLast} onClick={() => onMove(index + 1)} />
          <LayerTool label={t('train:network.remove', { layer: name })} icon={IconX} disabled={index === 0 && isLast} onClick={onRemove} />
          <AddLayer label={t('train:network.addAfter', { layer: name })} onAdd={onAdd} />
        </Group>
      </div>
      {issue !== undefined && (
        <Text className={classes.layerIssue} fz="xs" role="alert">
          {issue}
        </Text>
      )}
    </>
  )
}

interface LayerToolProps {
  readonly label: string
  readonly icon: typeof IconX
  readonly disabled: boolean
  readonly onClick: () => void
}

function LayerTool({ label, icon: Icon, disabled, onClick }: LayerToolProps) {
  return (
    <ActionIcon size={21} aria-label={label} title={label} disabled={disabled} bg="transparent" onClick={onClick}>
      <Icon size={13} />
    </ActionIcon>
  )
}

interface LayerFieldInputProps {
  readonly layer: EditedLayer
  readonly field: LayerField
  readonly index: number
  readonly onChange: (layer: EditedLayer) => void
}

function LayerFieldInput({ layer, field: { name, options }, index, onChange }: LayerFieldInputProps) {
  const value = layer[name]
  const [typed, setTyped] = useState<string | null>(null)
  const set = (text: string): void => onChange({ ...layer, [name]: text.trim() === '' || Number.isNaN(numberFrom(text)) ? text : numberFrom(text) })
  const title = t(`train:layerFields.${name}`)
  const label = t('train:network.fieldOf', { index, layer: layerName(layer.type), field: title })
  if (options !== undefined) {
    return (
      <Select size="xs" w={name === 'init' ? 92 : 48} classNames={{ input: classes.layerInput }} aria-label={label} title={title} data={[...options]} value={String(value ?? options[0])} allowDeselect={false} comboboxProps={{ width: 130 }} withCheckIcon={false} rightSectionWidth={18} onChange={(option) => option !== null && set(option)} />
    )
  }
  return (
    <TextInput
      size="xs"
      w={48}
      classNames={{ input: classes.layerInput }}
      aria-label={label}
      title={title}
      inputMode="decimal"
      value={typed ?? (typeof value === 'number' ? typedNumber(value) : String(value ?? ''))}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        set(event.currentTarget.value)
      }}
    />
  )
}

function AddLayer({ label, onAdd }: { readonly label: string; readonly onAdd: (layer: EditedLayer) => void }) {
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon size={21} aria-label={label} title={label} ml="auto">
          <IconPlus size={13} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {(Object.keys(layerForms) as LayerType[]).map((type) => (
          <Menu.Item key={type} onClick={() => onAdd({ type, ...layerForms[type].initial })}>
            {layerName(type)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** What is wrong with a layer or one of its fields. */
function issueOf({ issues }: Preparation['plan'], layer: string): string | undefined {
  const issue = issues.find(({ path }) => path === layer || path.startsWith(`${layer}.`))
  return issue && say(issue.problem)
}
