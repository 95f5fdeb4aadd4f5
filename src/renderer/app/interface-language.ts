/** The language of this window: chosen and remembered by it, else the system's. */
import { create } from 'zustand'
import { isLanguage, languageFor, type Language } from '../../shared/messages/language'
import { speak } from '../../shared/messages/messages'
import { desktop } from './desktop'

export type InterfaceLanguage = Language | 'system'

interface InterfaceLanguageState {
  readonly choice: InterfaceLanguage
  /** What is spoken now. */
  readonly language: Language
}

const storageKey = 'glyphwright.language'

export const useInterfaceLanguage = create<InterfaceLanguageState>(() => ({ choice: 'system', language: 'en' }))

/** Before the first paint. */
export function speakRememberedLanguage(): void {
  const remembered = localStorage.getItem(storageKey)
  show(isLanguage(remembered) ? remembered : 'system')
}

export function chooseLanguage(choice: InterfaceLanguage): void {
  localStorage.setItem(storageKey, choice)
  show(choice)
}

/** The store comes last: what listens to it draws with the new words. */
function show(choice: InterfaceLanguage): void {
  const language = choice === 'system' ? languageFor(navigator.language) : choice
  speak(language)
  document.documentElement.lang = language
  void desktop?.speak(language)
  useInterfaceLanguage.setState({ choice, language })
}
