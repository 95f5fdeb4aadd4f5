/** What a catalogue is made of. */

interface Nested {
  readonly [key: string]: string | Nested
}

/** Every message by its whole key: "shell:jobs.done". */
export function leaves(catalogue: Readonly<Record<string, Nested>>): Map<string, string> {
  const walk = (node: Nested, path: string): [string, string][] =>
    Object.entries(node).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value]] : walk(value, `${path}${key}.`)))
  return new Map(Object.entries(catalogue).flatMap(([area, node]) => walk(node, `${area}:`)))
}

/** "letters_one" as message and form; the form is null where it is no plural. */
export function formOf(key: string): { readonly message: string; readonly form: string | null } {
  const found = /^(.*)_(zero|one|two|few|many|other)$/.exec(key)
  return found === null ? { message: key, form: null } : { message: found[1], form: found[2] }
}

/** "{{count, number}} pages" has "count". */
export const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name)
