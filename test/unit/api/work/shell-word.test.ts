import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { shellWord } from '../../../../src/main/api/work/shell-word'

it('leaves a plain name as it is', () => expect(shellWord('emnist36-test_2.1')).toBe('emnist36-test_2.1'))

it.runIf(process.platform !== 'win32').each(['Capitals and digits, drawn', "Ann's letters", '$HOME `x` "y"', ''])('comes out of a shell as one word: %s', (text) =>
  expect(execFileSync('sh', ['-c', `printf '[%s]' ${shellWord(text)}`]).toString()).toBe(`[${text}]`)
)
