/**
 * What the interface says, in the language that is spoken now: https://www.i18next.com. Everything is bundled, so a
 * message is there as soon as it is asked for. It is asked for at the moment when it is shown, never kept from before.
 */
import { createInstance } from 'i18next'
import { catalogues, english } from './catalogues'
import type { Language } from './language'

/** The leaves of a catalogue as paths; the forms of a plural ("letters_one", "letters_other") are one message. */
export type PathsOf<Catalogue> = {
  [Key in keyof Catalogue & string]: Catalogue[Key] extends string ? WithoutForm<Key> : `${Key}.${PathsOf<Catalogue[Key]>}`
}[keyof Catalogue & string]

type WithoutForm<Key> = Key extends `${infer Message}_${Intl.LDMLPluralRule}` ? Message : Key

type English = typeof english
export type Area = keyof English
/** "settings:window.language" */
export type MessageKey = { [A in Area]: `${A}:${PathsOf<English[A]>}` }[Area]

/** What stands for the placeholders; `count` also chooses the form of the plural. */
export type MessageValues = Readonly<Record<string, string | number>>

const instance = createInstance()
void instance.init({
  lng: 'en' satisfies Language,
  fallbackLng: 'en' satisfies Language,
  ns: Object.keys(english),
  defaultNS: false,
  resources: catalogues,
  initAsync: false,
  // React and the native widgets take text as text.
  interpolation: { escapeValue: false }
})

export const t = (key: MessageKey, values?: MessageValues): string => instance.t(key, { ...values })

const fixed = instance.getFixedT('en' satisfies Language)
/** In English whatever language is spoken. */
export const tEnglish = (key: MessageKey, values?: MessageValues): string => fixed(key, { ...values })

/** A plural has its forms only under a count. */
export const hasMessage = (key: string): boolean => instance.exists(key, { lng: 'en' satisfies Language, count: 1 })

/** Speaks another language from now on; what is on screen is drawn anew by the caller. */
export const speak = (language: Language): void => void instance.changeLanguage(language)

export const languageNow = (): Language => instance.language as Language
