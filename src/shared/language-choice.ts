/** What a page's letters may be weighed by beside their shapes: whichever explains the page best, nothing, letters, English. */
export const languageChoices = ['auto', 'off', 'letters', 'english'] as const
export type LanguageChoice = (typeof languageChoices)[number]
