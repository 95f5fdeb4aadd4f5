import { describe, expect, it } from 'vitest'
import { catalogues } from '../../../../src/shared/messages/catalogues'
import { languages, type Language } from '../../../../src/shared/messages/language'
import { formOf, leaves, placeholders } from './catalogue-text'

const messages = Object.fromEntries(languages.map((language) => [language, leaves(catalogues[language])])) as Record<Language, Map<string, string>>

const bare = (language: Language): string[] => [...new Set([...messages[language].keys()].map((key) => formOf(key).message))].sort()

/** By message, without the forms of plurals: which placeholders any of its forms has. */
function placeholdersIn(language: Language): Record<string, string[]> {
  const found: Record<string, Set<string>> = {}
  for (const [key, text] of messages[language]) {
    const names = (found[formOf(key).message] ??= new Set())
    for (const name of placeholders(text)) names.add(name)
  }
  return Object.fromEntries(Object.entries(found).map(([key, names]) => [key, [...names].sort()]))
}

const tags = (text: string): string[] => (text.match(/<\/?\w+\/?>/g) ?? []).sort()

describe.each(languages.filter((language) => language !== 'en'))('the catalogues in %s', (language) => {
  it('have the messages that English has, and no other', () => expect(bare(language)).toEqual(bare('en')))
  it('have the placeholders that English has', () => expect(placeholdersIn(language)).toEqual(placeholdersIn('en')))
  it('mark the same parts', () => {
    for (const [key, text] of messages[language]) expect(tags(text), key).toEqual(tags(messages.en.get(key) ?? ''))
  })
})

describe.each(languages)('the catalogues in %s', (language) => {
  it('leave nothing empty', () => {
    for (const [key, text] of messages[language]) expect(text.trim(), key).not.toBe('')
  })

  it('have every form of a plural that the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort()
    const found = new Map<string, string[]>()
    for (const { message, form } of [...messages[language].keys()].map(formOf)) {
      if (form !== null) found.set(message, [...(found.get(message) ?? []), form].sort())
    }
    for (const [message, its] of found) expect(its, message).toEqual(forms)
  })
})
