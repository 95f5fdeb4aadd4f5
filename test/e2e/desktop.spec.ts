/** The desktop app itself, where Electron's program and a display are there. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron as electron, expect, test } from '@playwright/test'
import { electronProgram, thisMachine, whyNoWindow } from '../../scripts/desktop-availability.mjs'

const program = electronProgram()
const reason = whyNoWindow(thisMachine()) ?? (program === null ? "Electron's program is not here" : null)

test.skip(reason !== null, `The desktop app cannot run here: ${reason}.`)

test('opens its window on the sample page, sandboxed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'glyphwright-desktop-'))
  const app = await electron.launch({
    executablePath: program ?? '',
    args: [join(import.meta.dirname, '../..'), '--workspace', join(folder, 'ws'), `--user-data-dir=${join(folder, 'user')}`]
  })
  try {
    const window = await app.firstWindow()
    expect(window.url()).toMatch(/^app:\/\/glyphwright\//)
    await expect(window.getByText(/57 letters/)).toBeVisible({ timeout: 15_000 })
    expect(await window.evaluate('typeof require')).toBe('undefined')
    expect(await window.evaluate('Object.keys(window.glyphwright).sort()')).toEqual([
      'onMenuCommand',
      'openFiles',
      'pathOf',
      'platform',
      'revealWorkspace',
      'speak'
    ])
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
