/** Where a person's own workspace lies when nothing else is asked for. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

const here = (): Surroundings => ({ platform: process.platform, env: process.env, home: homedir() })

/** GLYPHWRIGHT_WORKSPACE, or a folder where the system keeps its applications' data. */
export function defaultWorkspaceDir({ platform, env, home }: Surroundings = here()): string {
  if (env['GLYPHWRIGHT_WORKSPACE']) return resolve(env['GLYPHWRIGHT_WORKSPACE'])
  return join(applicationData(platform, env, home), 'Glyphwright', 'workspace')
}

function applicationData(platform: NodeJS.Platform, env: Surroundings['env'], home: string): string {
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support')
    case 'win32':
      return env['APPDATA'] ?? join(home, 'AppData', 'Roaming')
    default:
      return env['XDG_DATA_HOME'] || join(home, '.local', 'share')
  }
}
