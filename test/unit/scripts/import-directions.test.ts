import { join } from 'node:path'
import { RuleTester } from 'eslint'
import { afterAll, describe, it } from 'vitest'
import { importDirections } from '../../../scripts/eslint/import-directions.js'

RuleTester.it = it
RuleTester.describe = describe
;(RuleTester as unknown as { afterAll: typeof afterAll }).afterAll = afterAll

const root = join(import.meta.dirname, '../../..')
const zones = [
  { target: './src/main/store', from: './src/main', except: ['./store'], message: 'store stands alone' },
  { target: './src/renderer', from: './src/main', except: ['./api/router.ts'], message: 'only the router' },
  { target: './src/main/backend.ts', from: './src/main/desktop', message: 'no Electron' }
]
const options: [typeof zones] = [zones]
const inStore = join(root, 'src/main/store/pages.ts')
const inRenderer = join(root, 'src/renderer/app/api.ts')
const backend = join(root, 'src/main/backend.ts')

new RuleTester().run('import-directions', importDirections, {
  valid: [
    { filename: inStore, options, code: "import './database'" },
    { filename: inStore, options, code: "import '../../shared/page'" },
    { filename: inStore, options, code: "import 'zod'" },
    { filename: inRenderer, options, code: "import { x } from '../../main/api/router'" },
    { filename: backend, options, code: "import './store/workspace'" }
  ],
  invalid: [
    { filename: inStore, options, code: "import '../api/router'", errors: [{ message: 'store stands alone' }] },
    { filename: inStore, options, code: "export * from '../storekeeper'", errors: 1 },
    { filename: inStore, options, code: "export { x } from '../api/router'", errors: 1 },
    { filename: inStore, options, code: "await import('../api/router')", errors: 1 },
    { filename: inRenderer, options, code: "import '../../main/api/pages'", errors: [{ message: 'only the router' }] },
    { filename: backend, options, code: "import './desktop/guards'", errors: [{ message: 'no Electron' }] }
  ]
})
