import { afterEach, describe, expect, it } from 'vitest'
import { languageFor } from '../../../../src/shared/messages/language'
import { languageNow, speak, t } from '../../../../src/shared/messages/messages'

afterEach(() => speak('en'))

describe('a message', () => {
  it('is there at once, in English until another language is spoken', () => {
    expect(t('shell:places.read')).toBe('Read')
    speak('de')
    expect(languageNow()).toBe('de')
    expect(t('shell:places.read')).toBe('Lesen')
  })

  it('has the form of the number, and the number as the language writes it', () => {
    expect(t('shell:status.doubtfulLeft', { count: 1 })).toBe('1 doubtful letter left')
    expect(t('shell:status.doubtfulLeft', { count: 1204 })).toBe('1,204 doubtful letters left')
    speak('de')
    expect(t('shell:status.doubtfulLeft', { count: 1204 })).toBe('Noch 1.204 zweifelhafte Zeichen')
  })

  it('takes what is put in as it is', () => expect(t('shell:jobs.done', { job: '<b> & {{job}} $t(common:close)' })).toBe('<b> & {{job}} $t(common:close): done'))
})

describe('the language of a system', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['en-GB', 'en'],
    ['fr-FR', 'en']
  ])('%s is answered in %s', (locale, language) => expect(languageFor(locale)).toBe(language))
})
