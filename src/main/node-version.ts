/** Refuses a Node that is too old before anything native is loaded: better-sqlite3 would crash without a word. */

const NEEDED = [22, 14] as const

export const isNewEnough = (version: string): boolean => {
  const [major, minor] = version.split('.').map(Number)
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
}

/** Ends the process with a sentence when Node is older than the program needs. */
export function requireNode(version = process.versions.node): void {
  if (isNewEnough(version)) return
  process.stderr.write(
    `Glyphwright needs Node ${NEEDED.join('.')} or newer, this is ${version}: install one from nodejs.org, ` +
      'or start it through npm after "npm ci", which brings a newer one along on 64-bit Linux.\n'
  )
  process.exit(1)
}
