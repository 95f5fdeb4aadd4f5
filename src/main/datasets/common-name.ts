/** What files that make one set are called together. */
import { nameOf } from './importers/import-source'

/** The words that all names begin with, else the first name: "emnist36" of "emnist36-train-images.gz" and "emnist36-test-images.gz". */
export function commonName(fileNames: readonly string[]): string {
  const names = fileNames.map((name) => nameOf({ name, isFolder: false }))
  return trimmed(wholeWords(names, commonPrefix(names))) || trimmed(names[0]) || fileNames[0]
}

const commonPrefix = (names: readonly string[]): string =>
  names.reduce((prefix, name) => {
    let end = 0
    while (end < prefix.length && prefix[end] === name[end]) end++
    return prefix.slice(0, end)
  })

function wholeWords(names: readonly string[], prefix: string): string {
  const endsWord = names.every((name) => /^([-_. ]|$)/.test(name.slice(prefix.length)))
  return endsWord ? prefix : prefix.replace(/[^-_. ]*$/, '')
}

const trimmed = (name: string): string => name.replace(/^[-_. ]+|[-_. ]+$/g, '')
