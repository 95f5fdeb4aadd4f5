import { expect, it, vi } from 'vitest'
import { languageNow } from '../../../../src/shared/messages/messages'

const kept = new Map<string, string>()
const told: string[] = []
vi.stubGlobal('window', { glyphwright: { speak: (language: string) => told.push(language) } })
vi.stubGlobal('navigator', { language: 'de-CH', userAgent: '' })
vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) })
const documentElement = { lang: '' }
vi.stubGlobal('document', { documentElement })
const { chooseLanguage, speakRememberedLanguage, useInterfaceLanguage } = await import('../../../../src/renderer/app/interface-language')

it('is the system’s until another is chosen, which is remembered', () => {
  speakRememberedLanguage()
  expect(useInterfaceLanguage.getState()).toEqual({ choice: 'system', language: 'de' })
  chooseLanguage('en')
  expect([languageNow(), documentElement.lang]).toEqual(['en', 'en'])
  useInterfaceLanguage.setState({ choice: 'system', language: 'de' })
  speakRememberedLanguage()
  expect(useInterfaceLanguage.getState()).toEqual({ choice: 'en', language: 'en' })
  expect(told).toEqual(['de', 'en', 'en'])
})
