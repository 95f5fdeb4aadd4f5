import { RuleTester } from 'eslint'
import tseslint from 'typescript-eslint'
import { afterAll, describe, it } from 'vitest'
import { wordsInCode } from '../../../scripts/eslint/words-in-code.js'

RuleTester.it = it
RuleTester.describe = describe
;(RuleTester as unknown as { afterAll: typeof afterAll }).afterAll = afterAll

const options: [{ allowed: string[] }] = [{ allowed: ['Glyphwright'] }]
const languageOptions = { parser: tseslint.parser as never, parserOptions: { ecmaFeatures: { jsx: true } } }

new RuleTester({ languageOptions }).run('words-in-code', wordsInCode, {
  valid: [
    "const a = () => <p aria-label={t('shell:start.opening')}>{t('shell:jobs.waiting')}</p>",
    "const a = () => <p className={`${classes.status} quiet big`} style={{ border: '1px solid var(--line-quiet)' }} />",
    "const a = () => <p>× {percent(0.5)} {unit === 'share' ? '%' : '·'}</p>",
    { code: "const a = <img alt='Glyphwright' />", options },
    "import x from 'some where else'",
    "type A = 'one of them'",
    "context.font = `700 ${size}px 'JetBrains Mono', monospace`",
    "const width = 'min(640px, calc(100vh - 300px))'",
    "field.matches('input, textarea, select')",
    "const keys = { 'Mod+Shift+Z': 'page.undo' }"
  ],
  invalid: [
    { code: 'const a = () => <p>Waiting</p>', errors: 1 },
    { code: "const a = () => <p>{isDone ? 'done' : 'failed'}</p>", errors: 2 },
    { code: 'const a = () => <p>{`Version ${version}`}</p>', errors: 1 },
    { code: 'const a = () => <Button label="Close" />', errors: 1 },
    { code: "const a = () => ({ label: count === 1 ? 'Page' : t('x:y') })", errors: 1 },
    { code: "export const a = { label: 'Page' }", errors: 1 },
    { code: "tell('Reading did not start')", errors: 1 },
    { code: 'throw new Error(`${file} could not be sent.`)', errors: 1 },
    { code: "const label = t('shell:start.opening')", errors: [{ messageId: 'tooEarly' }] }
  ]
})
