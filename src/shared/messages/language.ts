/** The languages that the interface speaks. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value)

/** The language for a person whose system names `locale` ("de-AT"): theirs where it is there, else English. */
export const languageFor = (locale: string): Language => languages.find((language) => language === locale.split('-')[0].toLowerCase()) ?? 'en'
