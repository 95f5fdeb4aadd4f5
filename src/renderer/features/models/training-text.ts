/** How a model was trained, from its card: { learningRate: 0.02, epochs: 40 } is "learning rate 0.02, epochs 40". */
import { english } from '../../../shared/messages/catalogues'
import { t } from '../../../shared/messages/messages'
import type { ModelCard } from '../../../shared/model'
import { compact, count } from '../../components/format'
import { decimalSign } from '../../components/typed-number'

export const trainingText = (training: ModelCard['training']): string =>
  Object.entries(training)
    .map(([name, value]) => t('models:setting', { setting: settingName(name), value: typeof value === 'number' ? numberText(value) : valueText(String(value)) }))
    .join(', ')

type Setting = keyof typeof english.models.training
const isKnown = (name: string): name is Setting => Object.hasOwn(english.models.training, name)

const settingName = (name: string): string => (isKnown(name) ? t(`models:training.${name}`) : name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`))

const numberText = (value: number): string => (Number.isInteger(value) ? count(value) : compact(value, 6))

type Phrase = keyof typeof english.models.phrases
const phrases = Object.entries(english.models.phrases) as [Phrase, string][]

/** "AdamW, weight decay 0.01": a card holds English words, and numbers with a point. */
const valueText = (value: string): string =>
  phrases.reduce((text, [phrase, inEnglish]) => text.replace(inEnglish, t(`models:phrases.${phrase}`)), value).replace(/(\d)\.(\d)/g, `$1${decimalSign()}$2`)
