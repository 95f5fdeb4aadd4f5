/** The fields of a run's configuration as people call them, in the language that is spoken now. */
import { english } from '../../shared/messages/catalogues'
import { t, type PathsOf } from '../../shared/messages/messages'
import { fieldInWords, fieldOf } from '../../shared/config-difference'

const { fields, layerFields } = english.train

const isField = (field: string): field is PathsOf<typeof fields> => typeof fieldOf(fields, field) === 'string'
const isLayerField = (field: string): field is PathsOf<typeof layerFields> => Object.hasOwn(layerFields, field)

/** "learningRate" is "learning rate", "architecture.layers.0.units" is "layer 0 units". */
export function fieldWords(path: string): string {
  const [, layer, field] = /^architecture\.layers\.(\d+)\.(\w+)$/.exec(path) ?? []
  if (layer !== undefined && isLayerField(field)) return t('train:fieldOfLayer', { layer, field: t(`train:layerFields.${field}`) })
  return isField(path) ? t(`train:fields.${path}`) : fieldInWords(path)
}
