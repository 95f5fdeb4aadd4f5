/** A name that nothing else has yet. */

/** The name itself, or with the first free number: "Fully connected on letters 2". */
export function freeName(name: string, taken: readonly string[], separator = ' '): string {
  const others = new Set(taken)
  let number = 1
  let free = name
  while (others.has(free)) free = `${name}${separator}${++number}`
  return free
}
