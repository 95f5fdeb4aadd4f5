/**
 * The presets as people call them, in the language that is spoken now; one that is not known keeps its own words. So does
 * whatever else carries a summary: the card of a model has that of its preset.
 */
import { english } from '../../shared/messages/catalogues'
import { t } from '../../shared/messages/messages'

type PresetId = keyof typeof english.train.presets

const known = Object.entries(english.train.presets) as [PresetId, { readonly summary: string }][]
const isKnown = (id: string): id is PresetId => Object.hasOwn(english.train.presets, id)

export const presetName = ({ id, name }: { readonly id: string; readonly name: string }): string => (isKnown(id) ? t(`train:presets.${id}.name`) : name)

export function summaryOf({ summary }: { readonly summary: string }): string {
  const preset = known.find(([, its]) => its.summary === summary)?.[0]
  return preset === undefined ? summary : t(`train:presets.${preset}.summary`)
}
