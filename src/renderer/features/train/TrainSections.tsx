/** The settings of a training, in sections that fold; each says in a line what it is set to. */
import { Accordion, Select, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { PLANE_PIXELS } from '../../../shared/glyph-normalisation'
import { api } from '../../app/api'
import { compact, count, counted } from '../../components/format'
import { DatasetPicker } from './DatasetPicker'
import { FoldSection } from './FoldSection'
import { NumberField, SelectField, SliderField, SwitchField } from './fields'
import { SweepSection } from './SweepSection'
import { useTrainForm } from './train-store'
import type { Preparation } from './use-plan'
import classes from './Train.module.css'

const degrees = (radians: number): string => `${Math.round((radians * 180) / Math.PI)}°`
const share = (value: number): string => `${Math.round(value * 100)} %`
const pixels = (value: number): string => `${compact(value, 2)} px`

const distortions = [
  { name: 'rotation', label: 'Turn', most: 0.7, step: 0.01, format: degrees },
  { name: 'shear', label: 'Slant', most: 0.6, step: 0.01, format: share },
  { name: 'stretch', label: 'Stretch', most: 0.5, step: 0.01, format: share },
  { name: 'elastic', label: 'Tremble', most: 0.12, step: 0.005, format: share },
  { name: 'strokeSpread', label: 'Pen thickness', most: 1.5, step: 0.1, format: pixels },
  { name: 'shift', label: 'Shift', most: 4, step: 1, format: pixels },
  { name: 'contrast', label: 'Fading', most: 0.8, step: 0.05, format: share },
  { name: 'noise', label: 'Noise', most: 0.3, step: 0.01, format: share }
] as const

const schedules = [
  { value: 'constant', label: 'Constant' },
  { value: 'cosine', label: 'Cosine' },
  { value: 'one-cycle', label: 'One cycle' },
  { value: 'step', label: 'Steps' }
]
const scheduleFor = (type: string): object => (type === 'step' ? { type, everyEpochs: 5, factor: 0.5 } : { type })

const optimizers = [
  { value: 'sgd', label: 'SGD' },
  { value: 'adam', label: 'Adam' }
]

export function TrainSections({ preparation }: { readonly preparation: Preparation }) {
  const { config, dataset, plan } = preparation
  const { augmentation, optimizer, schedule } = config
  const isClassifier = config.loss.type === 'cross-entropy'
  const used = distortions.filter(({ name }) => augmentation[name] > 0)
  return (
    <Accordion multiple defaultValue={['data', 'network', 'training']} variant="default" classNames={{ control: classes.sectionControl, content: classes.sectionContent, label: classes.sectionLabel }} chevronSize={14}>
      <FoldSection id="data" title="Data" summary={`${dataset.name}, ${counted(plan.samplesPerEpoch, 'sample')} an epoch`}>
        <DatasetPicker dataset={dataset} />
        <NumberField preparation={preparation} path="samplesPerClass" label="Samples per class" empty="all" description="Of each class in an epoch, rare ones drawn again. Empty: every sample once." />
        <NumberField preparation={preparation} path="split.validationShare" label="Validation share" description="Kept back to watch the training and to choose the best epoch." />
        {dataset.testCount === 0 && <NumberField preparation={preparation} path="split.testShare" label="Test share" description="Kept back to judge the result once." />}
        {isClassifier && <SwitchField preparation={preparation} path="balanceClasses" label="Count classes alike" description="Rare classes weigh as much in the loss as frequent ones." />}
      </FoldSection>
      <FoldSection id="network" title="Network" summary={`${counted(config.architecture.layers.length, 'layer')}, ${count(plan.parameterCount)} parameters`}>
        <PresetPicker />
      </FoldSection>
      <FoldSection id="training" title="Training" summary={`${counted(config.epochs, 'epoch')}, ${optimizer.type === 'adam' ? 'Adam' : 'SGD'} at ${compact(config.learningRate)}, batch ${config.batchSize}`}>
        <NumberField preparation={preparation} path="epochs" label="Epochs" />
        <NumberField preparation={preparation} path="learningRate" label="Learning rate" />
        <NumberField preparation={preparation} path="batchSize" label="Batch size" />
        <SelectField preparation={preparation} path="schedule.type" setsPath="schedule" label="Schedule" options={schedules} valueFor={scheduleFor} />
        {schedule.type === 'step' && <NumberField preparation={preparation} path="schedule.everyEpochs" label="Every so many epochs" />}
        {schedule.type === 'step' && <NumberField preparation={preparation} path="schedule.factor" label="Times this factor" />}
        {schedule.type === 'cosine' && <NumberField preparation={preparation} path="schedule.floor" label="Floor, share of the rate" />}
        {schedule.type === 'one-cycle' && <NumberField preparation={preparation} path="schedule.rise" label="Rises over this share" />}
        <NumberField preparation={preparation} path="warmUpSteps" label="Warm-up steps" description="The rate rises from nothing over these first steps." />
        <SelectField preparation={preparation} path="optimizer.type" setsPath="optimizer" label="Optimizer" options={optimizers} valueFor={(type) => ({ type })} />
        {optimizer.type === 'sgd' && <NumberField preparation={preparation} path="optimizer.momentum" label="Momentum" />}
        {optimizer.type === 'sgd' && <SwitchField preparation={preparation} path="optimizer.nesterov" label="Nesterov" />}
        <NumberField preparation={preparation} path="optimizer.weightDecay" label="Weight decay" />
        {isClassifier && <NumberField preparation={preparation} path="loss.labelSmoothing" label="Label smoothing" description="Share of each label that is spread over all classes." />}
        <NumberField preparation={preparation} path="clipNorm" label="Clip gradients at" empty="never" description="All gradients together are shortened to this norm." />
        <NumberField preparation={preparation} path="averageDecay" label="Average weights" empty="no" description="Decay of a moving average of the weights, which is then what is kept: 0.999." />
        <NumberField preparation={preparation} path="patience" label="Stop early after" empty="never" description="So many epochs without a better one." />
      </FoldSection>
      <FoldSection id="augmentation" title="Augmentation" summary={used.length === 0 ? 'none' : used.map(({ label }) => label.toLowerCase()).join(', ')}>
        {distortions.map(({ name, label, most, step, format }) => (
          <SliderField key={name} preparation={preparation} path={`augmentation.${name}`} label={label} most={most} step={step} format={format} />
        ))}
        {config.architecture.layers.some(({ type }) => type === 'side-inputs') && (
          <SliderField preparation={preparation} path="augmentation.unplaced" label="Place unknown" description="Share of the samples whose place on their line is hidden, so that the network can do without it." most={1} step={0.05} format={share} />
        )}
        {config.architecture.inputs > PLANE_PIXELS && (
          <>
            <SliderField preparation={preparation} path="augmentation.cutWeight" label="Weight of the cut" description="How far strokes swell or shrink where the network sees the cut as it was, in pixels on either side." most={1} step={0.05} format={pixels} />
            <SliderField preparation={preparation} path="augmentation.cutHidden" label="Cut hidden" description="Share of the samples whose cut is hidden, so that the network can do without it." most={1} step={0.05} format={share} />
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
  return (
    <>
      <Select
        size="xs"
        label="Preset"
        data={presets.map(({ id, name }) => ({ value: id, label: name }))}
        value={preset}
        allowDeselect={false}
        onChange={(id) => id !== null && useTrainForm.setState({ preset: id })}
      />
      <Text fz="xs" c="dimmed" mt={4} lh={1.45}>
        {presets.find(({ id }) => id === preset)?.summary} Its layers can be edited at the right.
      </Text>
    </>
  )
}

function RunSection({ preparation }: { readonly preparation: Preparation }) {
  const { data: providers = ['cpu'] } = useQuery(api.runs.providers.queryOptions())
  const name = useTrainForm((form) => form.name)
  const { seed, execution } = preparation.config
  return (
    <FoldSection id="run" title="Run" summary={`seed ${seed}, ${execution.provider === 'cpu' ? 'CPU' : execution.provider}`}>
      <TextInput size="xs" label="Name" placeholder="After the preset and the dataset" value={name} onChange={(event) => useTrainForm.setState({ name: event.currentTarget.value })} mb={4} />
      <NumberField preparation={preparation} path="seed" label="Seed" description="The same seed, data and settings give the same weights." />
      <SelectField
        preparation={preparation}
        path="execution.provider"
        label="Computes on"
        options={[...new Set(['cpu', ...providers])].map((value) => ({ value, label: value === 'cpu' ? 'CPU' : value }))}
        description="Another place than the CPU is tried first; where it does not work, the run goes on on the CPU and says so."
      />
    </FoldSection>
  )
}
