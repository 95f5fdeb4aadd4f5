/** How a model was trained, from its card: { learningRate: 0.02, epochs: 40 } is "learning rate 0.02, epochs 40". */
import type { ModelCard } from '../../../shared/model'

const words = (name: string): string => name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)

export const trainingText = (training: ModelCard['training']): string =>
  Object.entries(training)
    .map(([name, value]) => `${words(name)} ${typeof value === 'number' ? number.format(value) : String(value)}`)
    .join(', ')

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 })
