/** Finds a Chromium to test in, or, as root on Debian, installs the system's. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Nothing that asks the network, and nothing that a container cannot do. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
]

/** The path of a Chromium or Chrome. Throws, saying what to do, when there is none. */
export function findChromium(): string {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH names ${chosen}, which is not there.`)
  }
  const found = [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path))
  if (found !== undefined) return found
  if (installOnDebian() && existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  throw new Error(
    'The end-to-end tests need Chromium or Chrome: install one, run "npx playwright install chromium", ' +
      'or name one in CHROMIUM_PATH.'
  )
}

function installOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  process.stderr.write('Installing Chromium for the end-to-end tests...\n')
  const run = (...parameters: string[]): boolean =>
    spawnSync('apt-get', ['-qq', ...parameters], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    }).status === 0
  return run('update') && run('install', '--yes', '--no-install-recommends', 'chromium')
}
