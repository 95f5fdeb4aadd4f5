/** The settings of a training, in sections that fold; each says in a line what it is set to. */
import { Accordion, Select, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { PLANE_PIXELS } from '../../../shared/glyph-normalisation'
import { t } from '../../../shared/messages/messages'
import { isClassification } from '../../../shared/run'
import { api } from '../../app/api'
import { compact, percent } from '../../components/format'
import { presetName, summaryOf } from '../../components/preset-words'
import { providerName, useProviders } from '../../components/providers'
import { DatasetPicker } from './DatasetPicker'
import { FoldSection } from './FoldSection'
import { NumberField, SelectField, SliderField, SwitchField } from './fields'
import { SweepSection } from './SweepSection'
import { useTrainForm } from './train-store'
import type { Preparation } from './use-plan'
import classes from './Train.module.css'

const degrees = (radians: number): string => `${Math.round((radians * 180) / Math.PI)}°`
const pixels = (value: number): string => `${compact(value, 2)} px`

const distortions = [
  { name: 'rotation', most: 0.7, step: 0.01, format: degrees },
  { name: 'shear', most: 0.6, step: 0.01, format: percent },
  { name: 'stretch', most: 0.5, step: 0.01, format: percent },
  { name: 'elastic', most: 0.12, step: 0.005, format: percent },
  { name: 'strokeSpread', most: 1.5, step: 0.1, format: pixels },
  { name: 'shift', most: 4, step: 1, format: pixels },
  { name: 'contrast', most: 0.8, step: 0.05, format: percent },
  { name: 'noise', most: 0.3, step: 0.01, format: percent }
] as const

const schedules = ['constant', 'cosine', 'one-cycle', 'step'] as const
const scheduleFor = (type: string): object => (type === 'step' ? { type, everyEpochs: 5, factor: 0.5 } : { type })

const optimizers = ['sgd', 'adam'] as const

export function TrainSections({ preparation }: { readonly preparation: Preparation }) {
  const { config, dataset, plan } = preparation
  const { augmentation, optimizer, schedule } = config
  const isClassifier = isClassification(config.loss)
  const used = distortions.filter(({ name }) => augmentation[name] > 0)
  return (
    <Accordion multiple defaultValue={['data', 'network', 'training']} variant="default" classNames={{ control: classes.sectionControl, content: classes.sectionContent, label: classes.sectionLabel }} chevronSize={14}>
      <FoldSection id="data" title={t('train:data.title')} summary={t('train:data.summary', { dataset: dataset.name, count: plan.samplesPerEpoch })}>
        <DatasetPicker dataset={dataset} />
        <NumberField preparation={preparation} path="samplesPerClass" label={t('train:data.samplesPerClass')} empty={t('train:data.samplesPerClassEmpty')} description={t('train:data.samplesPerClassHelp')} />
        <NumberField preparation={preparation} path="split.validationShare" label={t('train:data.validationShare')} description={t('train:data.validationShareHelp')} />
        {dataset.testCount === 0 && <NumberField preparation={preparation} path="split.testShare" label={t('train:data.testShare')} description={t('train:data.testShareHelp')} />}
        {isClassifier && <SwitchField preparation={preparation} path="balanceClasses" label={t('train:data.balance')} description={t('train:data.balanceHelp')} />}
      </FoldSection>
      <FoldSection id="network" title={t('train:network.title')} summary={t('train:network.summary', { count: config.architecture.layers.length, parameters: plan.parameterCount })}>
        <PresetPicker />
      </FoldSection>
      <FoldSection id="training" title={t('train:training.title')} summary={t('train:training.summary', { count: config.epochs, optimizer: t(`train:training.optimizers.${optimizer.type}`), rate: compact(config.learningRate), batch: config.batchSize })}>
        <NumberField preparation={preparation} path="epochs" label={t('train:training.epochs')} />
        <NumberField preparation={preparation} path="learningRate" label={t('train:training.learningRate')} />
        <NumberField preparation={preparation} path="batchSize" label={t('train:training.batchSize')} />
        <SelectField preparation={preparation} path="schedule.type" setsPath="schedule" label={t('train:training.schedule')} options={schedules.map((value) => ({ value, label: t(`train:training.schedules.${value}`) }))} valueFor={scheduleFor} />
        {schedule.type === 'step' && <NumberField preparation={preparation} path="schedule.everyEpochs" label={t('train:training.everyEpochs')} />}
        {schedule.type === 'step' && <NumberField preparation={preparation} path="schedule.factor" label={t('train:training.factor')} />}
        {schedule.type === 'cosine' && <NumberField preparation={preparation} path="schedule.floor" label={t('train:training.floor')} />}
        {schedule.type === 'one-cycle' && <NumberField preparation={preparation} path="schedule.rise" label={t('train:training.rise')} />}
        <NumberField preparation={preparation} path="warmUpSteps" label={t('train:training.warmUpSteps')} description={t('train:training.warmUpStepsHelp')} />
        <SelectField preparation={preparation} path="optimizer.type" setsPath="optimizer" label={t('train:training.optimizer')} options={optimizers.map((value) => ({ value, label: t(`train:training.optimizers.${value}`) }))} valueFor={(type) => ({ type })} />
        {optimizer.type === 'sgd' && <NumberField preparation={preparation} path="optimizer.momentum" label={t('train:training.momentum')} />}
        {optimizer.type === 'sgd' && <SwitchField preparation={preparation} path="optimizer.nesterov" label={t('train:training.nesterov')} />}
        <NumberField preparation={preparation} path="optimizer.weightDecay" label={t('train:training.weightDecay')} />
        {isClassifier && <NumberField preparation={preparation} path="loss.labelSmoothing" label={t('train:training.labelSmoothing')} description={t('train:training.labelSmoothingHelp')} />}
        <NumberField preparation={preparation} path="clipNorm" label={t('train:training.clipNorm')} empty={t('train:training.clipNormEmpty')} description={t('train:training.clipNormHelp')} />
        <NumberField preparation={preparation} path="averageDecay" label={t('train:training.averageDecay')} empty={t('train:training.averageDecayEmpty')} description={t('train:training.averageDecayHelp')} />
        <NumberField preparation={preparation} path="patience" label={t('train:training.patience')} empty={t('train:training.patienceEmpty')} description={t('train:training.patienceHelp')} />
      </FoldSection>
      <FoldSection id="augmentation" title={t('train:augmentation.title')} summary={used.length === 0 ? t('train:augmentation.none') : used.map(({ name }) => t(`train:augmentation.used.${name}`)).join(', ')}>
        {distortions.map(({ name, most, step, format }) => (
          <SliderField key={name} preparation={preparation} path={`augmentation.${name}`} label={t(`train:augmentation.distortions.${name}`)} most={most} step={step} format={format} />
        ))}
        {config.architecture.layers.some(({ type }) => type === 'side-inputs') && (
          <SliderField preparation={preparation} path="augmentation.unplaced" label={t('train:augmentation.unplaced')} description={t('train:augmentation.unplacedHelp')} most={1} step={0.05} format={percent} />
        )}
        {config.architecture.inputs > PLANE_PIXELS && (
          <>
            <SliderField preparation={preparation} path="augmentation.cutWeight" label={t('train:augmentation.cutWeight')} description={t('train:augmentation.cutWeightHelp')} most={1} step={0.05} format={pixels} />
            <SliderField preparation={preparation} path="augmentation.cutHidden" label={t('train:augmentation.cutHidden')} description={t('train:augmentation.cutHiddenHelp')} most={1} step={0.05} format={percent} />
          </>
        )}
      </FoldSection>
      <RunSection preparation={preparation} />
      <SweepSection preparation={preparation} />
    </Accordion>
  )
}

function PresetPicker() {
  const { data: presets = [] } = useQuery(api.runs.presets.queryOptions())
  const preset = useTrainForm((form) => form.preset)
  const chosen = presets.find(({ id }) => id === preset)
  return (
    <>
      <Select
        size="xs"
        label={t('train:network.preset')}
        data={presets.map((each) => ({ value: each.id, label: presetName(each) }))}
        value={preset}
        allowDeselect={false}
        onChange={(id) => id !== null && useTrainForm.setState({ preset: id })}
      />
      <Text fz="xs" c="dimmed" mt={4} lh={1.45}>
        {chosen !== undefined && t('train:network.presetSummary', { summary: summaryOf(chosen) })}
      </Text>
    </>
  )
}

function RunSection({ preparation }: { readonly preparation: Preparation }) {
  const name = useTrainForm((form) => form.name)
  const { seed, execution } = preparation.config
  const providers = useProviders(execution.provider)
  return (
    <FoldSection id="run" title={t('train:run.title')} summary={t('train:run.summary', { seed, provider: providerName(execution.provider) })}>
      <TextInput size="xs" label={t('train:run.name')} placeholder={t('train:run.namePlaceholder')} value={name} onChange={(event) => useTrainForm.setState({ name: event.currentTarget.value })} mb={4} />
      <NumberField preparation={preparation} path="seed" label={t('train:run.seed')} description={t('train:run.seedHelp')} />
      <SelectField
        preparation={preparation}
        path="execution.provider"
        label={t('train:run.provider')}
        options={providers}
        description={t('train:run.providerHelp')}
      />
    </FoldSection>
  )
}
