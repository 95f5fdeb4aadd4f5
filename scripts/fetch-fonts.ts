/**
 * Brings the files and licences of the fonts of src/main/datasets/synthesis/fonts.ts from their npm packages into
 * resources/fonts, where the program draws from. They are kept there instead of being depended on: the packages
 * hold every script and weight, thirty times what is used. `node scripts/fetch-fonts.ts`
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fonts, FONTS_VERSION, type Font } from '../src/main/datasets/synthesis/fonts.ts'

const target = join(import.meta.dirname, '../resources/fonts')
const work = mkdtempSync(join(tmpdir(), 'glyphwright-fonts-'))

function fetchFont({ id, faces, licence }: Font): void {
  const folder = join(work, id)
  mkdirSync(folder)
  execFileSync('npm', ['pack', '--silent', `@fontsource/${id}@${FONTS_VERSION}`], { cwd: folder })
  execFileSync('tar', ['xzf', readdirSync(folder)[0]], { cwd: folder })
  const { license } = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as { license: string }
  if (license !== licence) throw new Error(`@fontsource/${id} is licensed ${license}, not ${licence} as its entry says.`)
  mkdirSync(join(target, id), { recursive: true })
  copyFileSync(join(folder, 'package/LICENSE'), join(target, id, 'LICENSE'))
  for (const face of faces) {
    const file = `${id}-latin-${face}.woff2`
    copyFileSync(join(folder, 'package/files', file), join(target, id, file))
  }
}

try {
  rmSync(target, { recursive: true, force: true })
  fonts.forEach(fetchFont)
} finally {
  rmSync(work, { recursive: true, force: true })
}
