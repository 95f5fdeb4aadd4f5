/** What a training is set to, in words: English says it as the command line does, German knows every field and preset. */
import { afterEach, describe, expect, it } from 'vitest'
import { presets } from '../../../../src/main/training/presets'
import { runConfigSchema } from '../../../../src/main/training/run-config'
import { fieldWords } from '../../../../src/renderer/components/field-words'
import { presetName, summaryOf } from '../../../../src/renderer/components/preset-words'
import { fieldInWords, flattenConfig } from '../../../../src/shared/config-difference'
import { english } from '../../../../src/shared/messages/catalogues'
import { speak } from '../../../../src/shared/messages/messages'

afterEach(() => speak('en'))

const fields = [...new Set(presets.flatMap(({ config }) => Object.keys(flattenConfig(runConfigSchema.parse(config(36))))))]

describe('a field', () => {
  it('has in English the words that the command line has', () => expect(fields.map(fieldWords)).toEqual(fields.map(fieldInWords)))
  it('is known in German', () => {
    speak('de')
    const isTheSame = (field: string): boolean => fieldWords(field) === fieldInWords(field)
    expect(fields.filter(isTheSame)).toEqual([])
  })
  it('that nobody knows keeps its name', () => expect(fieldWords('schedule.newThing')).toBe('schedule new thing'))
})

describe('a preset', () => {
  const ofBackend = Object.fromEntries(presets.map(({ id, modelName: name, summary }) => [id, { name, summary }]))
  it('is called in English as the backend calls it', () => expect(english.train.presets).toEqual(ofBackend))
  it('has its name and summary in the language that is spoken', () => {
    speak('de')
    expect(presetName({ id: 'mlp', name: 'Fully connected' })).toBe('Vollvernetzt')
    expect(summaryOf(ofBackend.cnn)).toMatch(/^Faltungen 32-32-64-64/)
  })
  it('that nobody knows keeps its words', () => {
    expect(presetName({ id: 'mine', name: 'Mine' })).toBe('Mine')
    expect(summaryOf({ summary: 'Of my own.' })).toBe('Of my own.')
  })
})
