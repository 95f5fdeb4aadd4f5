import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recipes } from '../../../../src/main/datasets/recipes'
import { faces, fonts, hasSymbol } from '../../../../src/main/datasets/synthesis/fonts'
import { fontsDir } from './fonts-dir'
import { charactersOf } from './woff2-characters'

const symbols = [...new Set(recipes.flatMap(({ alphabet }) => [...alphabet]))]

describe('the fonts', () => {
  it.each(faces)('$id has every symbol that it is asked for', (face) => {
    const characters = charactersOf(readFileSync(join(fontsDir, face.font.id, `${face.id}.woff2`)))
    expect(symbols.filter((symbol) => hasSymbol(face, symbol) && !characters.has(symbol))).toEqual([])
  })

  it('lie in the resources with their licences, and no others do', () => {
    expect(readdirSync(fontsDir).sort()).toEqual(fonts.map(({ id }) => id).sort())
    for (const { id, licence } of fonts) {
      const text = readFileSync(join(fontsDir, id, 'LICENSE'), 'utf8')
      expect(text, id).toMatch(licence === 'OFL-1.1' ? /SIL Open Font License, Version 1\.1/ : /Apache License\s+Version 2\.0/)
    }
  })

  it('draw every symbol in several hands', () => {
    for (const symbol of symbols) {
      const having = fonts.filter((font) => font.kind === 'handwriting' && font.without?.includes(symbol) !== true)
      expect(having.length, symbol).toBeGreaterThan(14)
    }
  })
})
